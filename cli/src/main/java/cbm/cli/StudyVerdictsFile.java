package cbm.cli;

import cbm.miner.file.WholeFile;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The machine's verdicts in a study with all their evidence, {@code verdicts.jsonl}: what stands behind its rows in {@code labels.csv}.
 * Written as a whole: what was there before stays until the new file is put in its place.
 */
final class StudyVerdictsFile implements Closeable {
    private static final String NAME = "verdicts.jsonl";

    private final WholeFile file;
    private final BufferedWriter out;

    StudyVerdictsFile(Path study) throws IOException {
        file = WholeFile.at(study.resolve(NAME));
        out = Files.newBufferedWriter(file.part(), StandardCharsets.UTF_8);
    }

    void add(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    /** Puts the file in its place. */
    void finish() throws IOException {
        out.close();
        file.putInPlace();
    }

    @Override
    public void close() throws IOException {
        out.close();
        file.close();
    }

    /**
     * The lines of a study's file, by repository and commit joined by a line feed; none if there is no file.
     *
     * @throws UserFault if the file is damaged
     */
    static Map<String, String> read(Path study) throws IOException {
        Path file = study.resolve(NAME);
        Map<String, String> verdicts = new HashMap<>();
        if (!Files.isRegularFile(file)) {
            return verdicts;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line;
            while ((line = lines.readLine()) != null) {
                JsonObject verdict = JsonParser.parseString(line).getAsJsonObject();
                if (!verdict.get("evidence").isJsonArray()) {
                    throw new IllegalStateException("no evidence");
                }
                verdicts.put(
                        verdict.get("repository").getAsString() + "\n"
                                + verdict.get("commit").getAsString(),
                        line);
            }
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException damaged) {
            throw new UserFault(file + " is damaged; make it again with 'cbm classify --study " + study + "'");
        }
        return verdicts;
    }
}
