package cbm.miner.study;

import cbm.miner.screen.KeywordProfile;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of a study, {@code study.json}: how it was made, and up to where.
 *
 * @param tool the program and its version
 * @param options what decides which commits are candidates
 * @param repositories the mined repositories by name
 */
record Manifest(String tool, MiningOptions options, List<MinedRepository> repositories) {
    private static final int FORMAT = 1;

    Manifest {
        repositories = List.copyOf(repositories);
    }

    String toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("tool", tool);
        JsonObject stated = new JsonObject();
        options.stated().forEach(stated::addProperty);
        json.add("options", stated);
        json.add("paths", array(options.paths()));
        json.add("excluded_paths", array(options.excludedPaths()));
        json.add("authors", array(options.authors()));
        json.addProperty("keywords_title", options.profile().title());
        json.add(
                "keywords",
                array(options.profile().keywords().stream()
                        .map(keyword -> keyword.line())
                        .toList()));
        JsonArray mined = new JsonArray();
        repositories.forEach(repository -> mined.add(repository.toJson()));
        json.add("repositories", mined);
        return MinedFiles.JSON.toJson(json) + "\n";
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    static Manifest read(Path file) throws IOException {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (json.get("format").getAsInt() != FORMAT) {
                throw new StudyFault(file + " was written by another version of cbm; mine again with --fresh");
            }
            List<MinedRepository> repositories = new ArrayList<>();
            for (JsonElement repository : json.getAsJsonArray("repositories")) {
                repositories.add(MinedRepository.fromJson(repository.getAsJsonObject()));
            }
            return new Manifest(json.get("tool").getAsString(), options(json), repositories);
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | IllegalArgumentException
                | UnsupportedOperationException e) {
            throw new StudyFault(file + " is damaged; mine again with --fresh");
        }
    }

    private static MiningOptions options(JsonObject json) {
        JsonObject stated = json.getAsJsonObject("options");
        KeywordProfile profile = KeywordProfile.parse(
                text(stated, "keywords"),
                "# " + text(json, "keywords_title") + "\n" + String.join("\n", texts(json, "keywords")));
        return new MiningOptions(
                profile,
                text(stated, "ref"),
                moment(stated, "since"),
                moment(stated, "until"),
                moment(stated, "at"),
                texts(json, "paths"),
                texts(json, "excluded_paths"),
                texts(json, "authors"),
                MergePolicy.valueOf(constant(stated, "merges")),
                ForeignCode.valueOf(constant(stated, "foreign-code")));
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static String constant(JsonObject json, String name) {
        return text(json, name).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable Instant moment(JsonObject json, String name) {
        String text = text(json, name);
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private static List<String> texts(JsonObject json, String name) {
        List<String> texts = new ArrayList<>();
        json.getAsJsonArray(name).forEach(text -> texts.add(text.getAsString()));
        return texts;
    }
}
