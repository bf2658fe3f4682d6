package cbm.miner.study;

import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Side;
import cbm.miner.git.CommitId;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A candidate as a line of JSON, the form in which a study keeps it. */
final class CandidateJson {
    private CandidateJson() {}

    /** The line, with its line feed, in UTF-8. */
    static byte[] write(Candidate candidate) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.beginObject();
            json.name("commit").value(candidate.commit().name());
            json.name("parent").value(candidate.parent());
            json.name("patch_id").value(candidate.patchId());
            json.name("author").value(candidate.authorName());
            json.name("author_date").value(candidate.authorDate().toString());
            json.name("commit_date").value(candidate.commitDate().toString());
            json.name("message").value(candidate.message());
            strings(json.name("keywords"), candidate.keywords());
            strings(
                    json.name("flags"),
                    candidate.orderedFlags().stream().map(CandidateFlag::label).toList());
            json.name("other_files").value(candidate.otherFiles());
            json.name("files").beginArray();
            for (FixFile file : candidate.files()) {
                write(json, file);
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to take text", e);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonWriter json, FixFile file) throws IOException {
        FileChange change = file.change();
        json.beginObject();
        json.name("kind").value(change.kind().name().toLowerCase(Locale.ROOT));
        json.name("before").value(change.pathBefore());
        json.name("after").value(change.pathAfter());
        json.name("blob_before").value(file.blobBefore());
        json.name("blob_after").value(file.blobAfter());
        json.name("origin").value(file.origin().label());
        json.name("added").value(file.added());
        json.name("removed").value(file.removed());
        if (!change.latin1().isEmpty()) {
            strings(
                    json.name("latin1"),
                    change.latin1().stream().sorted().map(CandidateJson::label).toList());
        }
        json.name("hunks").beginArray();
        for (Hunk hunk : change.hunks()) {
            json.beginObject();
            json.name("before")
                    .beginArray()
                    .value(hunk.beforeStart())
                    .value(hunk.beforeCount())
                    .endArray();
            json.name("after")
                    .beginArray()
                    .value(hunk.afterStart())
                    .value(hunk.afterCount())
                    .endArray();
            json.name("function").value(hunk.function());
            strings(json.name("lines"), hunk.lines());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private static void strings(JsonWriter json, List<String> values) throws IOException {
        json.beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    /** The candidate that a line tells. */
    static Candidate read(String repository, String line) {
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        Set<CandidateFlag> flags = EnumSet.noneOf(CandidateFlag.class);
        strings(json, "flags").forEach(label -> flags.add(CandidateFlag.of(label)));
        List<FixFile> files = new ArrayList<>();
        for (JsonElement file : json.getAsJsonArray("files")) {
            files.add(readFile(file.getAsJsonObject()));
        }
        return new Candidate(
                repository,
                new CommitId(text(json, "commit")),
                text(json, "parent"),
                text(json, "patch_id"),
                text(json, "author"),
                Instant.parse(text(json, "author_date")),
                Instant.parse(text(json, "commit_date")),
                text(json, "message"),
                strings(json, "keywords"),
                flags,
                files,
                json.get("other_files").getAsInt());
    }

    private static FixFile readFile(JsonObject json) {
        List<Hunk> hunks = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("hunks")) {
            JsonObject hunk = element.getAsJsonObject();
            JsonArray before = hunk.getAsJsonArray("before");
            JsonArray after = hunk.getAsJsonArray("after");
            hunks.add(new Hunk(
                    before.get(0).getAsInt(),
                    before.get(1).getAsInt(),
                    after.get(0).getAsInt(),
                    after.get(1).getAsInt(),
                    text(hunk, "function"),
                    strings(hunk, "lines")));
        }
        return new FixFile(
                new FileChange(
                        ChangeKind.valueOf(text(json, "kind").toUpperCase(Locale.ROOT)),
                        text(json, "before"),
                        text(json, "after"),
                        null,
                        null,
                        hunks,
                        json.has("latin1") ? sides(json) : Set.of()),
                text(json, "blob_before"),
                text(json, "blob_after"),
                json.get("added").getAsInt(),
                json.get("removed").getAsInt(),
                Origin.valueOf(text(json, "origin").toUpperCase(Locale.ROOT)));
    }

    private static Set<Side> sides(JsonObject json) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        strings(json, "latin1").forEach(label -> sides.add(Side.valueOf(label.toUpperCase(Locale.ROOT))));
        return sides;
    }

    private static String label(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static List<String> strings(JsonObject json, String name) {
        List<String> values = new ArrayList<>();
        json.getAsJsonArray(name).forEach(value -> values.add(value.getAsString()));
        return values;
    }
}
