package cbm.miner.study;

import cbm.miner.git.HistoryGraph;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** The folder in which a study keeps what it mined from one repository; the truth that its tables are made from. */
final class MinedFiles {
    /** Goes up when what is kept, or how it is told, changes; an older folder is then mined anew. */
    private static final int FORMAT = 5;

    private static final String FIXES_BYTES = "fixes_bytes";

    static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path folder;

    MinedFiles(Path folder) {
        this.folder = folder;
    }

    Path fixes() {
        return folder.resolve("fixes.jsonl");
    }

    Path history() {
        return folder.resolve("history.bin");
    }

    Path candidates() {
        return folder.resolve("candidates.csv");
    }

    Path skipped() {
        return folder.resolve("skipped.csv");
    }

    private Path state() {
        return folder.resolve("state.json");
    }

    /** Whether all is there, mined with these options and by a program that keeps it in the same form. */
    boolean isUsable(Map<String, String> options) throws IOException {
        return read(options).isPresent();
    }

    /**
     * What was mined, if it was mined with these options, with the history cut off at the same commits, and by a program
     * that keeps it in the same form.
     */
    Optional<MinedRepository> state(Map<String, String> options, List<String> edge) throws IOException {
        Optional<JsonObject> json = read(options);
        return json.filter(state -> JSON.toJsonTree(edge).equals(state.get("edge")))
                .map(state -> MinedRepository.fromJson(state.getAsJsonObject("repository")));
    }

    private Optional<JsonObject> read(Map<String, String> options) throws IOException {
        for (Path file : List.of(fixes(), history(), candidates(), skipped())) {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
        }
        try {
            JsonObject json = JsonParser.parseString(Files.readString(state(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (json.get("format").getAsInt() != FORMAT || !json.get("options").equals(JSON.toJsonTree(options))) {
                return Optional.empty();
            }
            MinedRepository.fromJson(json.getAsJsonObject("repository"));
            return isWhole(json) ? Optional.of(json) : Optional.empty();
        } catch (NoSuchFileException
                | JsonParseException
                | IllegalStateException
                | NullPointerException
                | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the fixes are as long as they were written; a state of an earlier program does not tell. */
    private boolean isWhole(JsonObject state) throws IOException {
        return !state.has(FIXES_BYTES) || state.get(FIXES_BYTES).getAsLong() == Files.size(fixes());
    }

    /**
     * The file of the fixes, to be read.
     *
     * @throws StudyFault if it is missing or not whole
     */
    Path wholeFixes() throws IOException {
        boolean isWhole = isWhole();
        if (!isWhole) {
            // Between a look at the state and one at the fixes a run of mining may have put new ones in their place.
            isWhole = isWhole();
        }
        if (!isWhole) {
            throw Files.exists(fixes())
                    ? FixStore.damaged(fixes())
                    : new StudyFault(fixes() + " is missing; 'cbm mine' without a repository makes it again");
        }
        return fixes();
    }

    private boolean isWhole() throws IOException {
        if (!Files.isRegularFile(fixes())) {
            return false;
        }
        try {
            return isWhole(JsonParser.parseString(Files.readString(state(), StandardCharsets.UTF_8))
                    .getAsJsonObject());
        } catch (NoSuchFileException | JsonParseException | IllegalStateException | NumberFormatException noState) {
            return true;
        }
    }

    /** A text that changes when what was mined changes: a sum of the state and the size of the fixes. */
    String fingerprint() throws IOException {
        try {
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(state()));
            sum.update(Files.readAllBytes(candidates()));
            return Long.toHexString(sum.getValue()) + "-" + Files.size(fixes());
        } catch (NoSuchFileException e) {
            return "none";
        }
    }

    /** Writes all that was mined, beside the folder, and puts it in the folder's place. */
    void write(
            Map<String, String> options,
            MinedRepository mined,
            List<String> edge,
            HistoryGraph history,
            List<CandidateRow> rows,
            List<byte[]> fixes,
            List<SkippedRow> skipped)
            throws IOException {
        MinedFiles part = new MinedFiles(StudyLayout.beside(folder));
        JsonObject state = new JsonObject();
        state.addProperty("format", FORMAT);
        state.add("options", JSON.toJsonTree(options));
        state.add("edge", JSON.toJsonTree(edge));
        state.add("repository", mined.toJson());
        history.write(part.history());
        Files.write(part.candidates(), StudyTables.candidates(rows));
        Files.write(part.skipped(), StudyTables.skipped(skipped));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] line : fixes) {
            lines.write(line);
        }
        Files.write(part.fixes(), lines.toByteArray());
        state.addProperty(FIXES_BYTES, lines.size());
        Files.writeString(part.state(), JSON.toJson(state) + "\n", StandardCharsets.UTF_8);
        StudyLayout.putInPlace(folder);
    }
}
