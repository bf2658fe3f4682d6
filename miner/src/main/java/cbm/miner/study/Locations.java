package cbm.miner.study;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the mined repositories lie on this machine, as paths relative to the study. The one file of a study that is not
 * part of its result; without it everything but the texts of whole files can still be read.
 */
final class Locations {
    private final StudyLayout layout;
    private final Map<String, String> relative;

    private Locations(StudyLayout layout, Map<String, String> relative) {
        this.layout = layout;
        this.relative = relative;
    }

    static Locations of(StudyLayout layout) throws IOException {
        Map<String, String> relative = new TreeMap<>();
        try {
            String text = Files.readString(layout.locations(), StandardCharsets.UTF_8);
            for (Map.Entry<String, JsonElement> entry :
                    JsonParser.parseString(text).getAsJsonObject().entrySet()) {
                relative.put(entry.getKey(), entry.getValue().getAsString());
            }
        } catch (NoSuchFileException e) {
            return new Locations(layout, relative);
        } catch (JsonParseException | IllegalStateException e) {
            throw new StudyFault(layout.locations() + " is damaged; delete it and name the repositories again");
        }
        return new Locations(layout, relative);
    }

    /** Where a repository lies; nothing where it was never told. The study may be named through a symbolic link. */
    Optional<Path> get(String repository) throws IOException {
        String path = relative.get(repository);
        return path == null
                ? Optional.empty()
                : Optional.of(layout.root().toRealPath().resolve(path).normalize());
    }

    /**
     * Where a repository lies.
     *
     * @throws StudyFault where it is not at hand on this machine
     */
    Path atHand(String repository) throws IOException {
        Optional<Path> place = get(repository);
        if (place.isPresent() && Files.exists(place.get())) {
            return place.get();
        }
        throw new StudyFault("the repository " + repository + " is not at hand"
                + place.map(path -> " (local.json leads to " + path + ", where nothing is)")
                        .orElse("")
                + "; say where it is with 'cbm mine " + repository + "=PATH --study " + layout.word() + "'");
    }

    void put(String repository, Path location) throws IOException {
        Path root = layout.root().toRealPath();
        Path real = location.toRealPath();
        if (root.getRoot() == null || !root.getRoot().equals(real.getRoot())) {
            return;
        }
        relative.put(repository, root.relativize(real).toString().replace('\\', '/'));
        JsonObject json = new JsonObject();
        relative.forEach(json::addProperty);
        StudyLayout.replace(layout.locations(), MinedFiles.JSON.toJson(json) + "\n");
    }
}
