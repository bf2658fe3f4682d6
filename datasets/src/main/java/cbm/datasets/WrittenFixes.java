package cbm.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The data set {@code written-fixes}: invented commits, most of them fixes of Go concurrency bugs, as many of the rare kinds as of the usual
 * ones. Their labels are in {@code labels.csv} of the same folder.
 */
public final class WrittenFixes {

    /** The data set's name, as users name it. */
    public static final String NAME = "written-fixes";

    private static final String FOLDER = "/cbm/datasets/" + NAME + "/";

    private static final TableSchema CASES = new TableSchema(
            "cases",
            "The commits and who may learn from them.",
            List.of(
                    Field.of("case", Field.Type.STRING, "The writer and a number; also the name of its file.")
                            .mandatory()
                            .matching("[a-z]{1,2}/[0-9]{2}"),
                    Field.of("part", Field.Type.STRING, "free, or held-out: no rule and no weight has learned from it.")
                            .mandatory()
                            .among(List.of("free", "held-out")),
                    Field.of(
                                    "population",
                                    Field.Type.STRING,
                                    "fixes: its writer wrote fixes alone; hits: also commits that are none, each with a keyword in its message.")
                            .mandatory()
                            .among(List.of("fixes", "hits")),
                    Field.of("sha256", Field.Type.STRING, "The SHA-256 of the file, by which the labels name it.")
                            .mandatory()
                            .matching("[0-9a-f]{64}")),
            List.of("case"));

    private WrittenFixes() {}

    /**
     * A commit.
     *
     * @param name the writer and a number, such as {@code a/07}
     * @param heldOut whether no rule and no weight has learned from it
     * @param hit whether it is of a writer whose commits may be no fixes
     * @param id the SHA-256 of its text, in hexadecimal
     * @param txtar its message and its files before and after, as a txtar archive
     */
    public record Case(String name, boolean heldOut, boolean hit, String id, String txtar) {

        /** Who wrote it. */
        public String writer() {
            return name.substring(0, name.indexOf('/'));
        }
    }

    /** The commits, in the order of their names. */
    public static List<Case> all() {
        try (InputStream bytes = open("cases.csv")) {
            return TableReader.read("cases.csv", bytes, CASES).stream()
                    .map(WrittenFixes::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InvalidTable invalid) {
            throw new IllegalStateException("the packed data set is damaged", invalid);
        }
    }

    private static Case read(Row row) {
        String name = row.text("case");
        try (InputStream bytes = open("cases/" + name + ".txtar")) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return new Case(
                    name,
                    row.text("part").equals("held-out"),
                    row.text("population").equals("hits"),
                    row.text("sha256"),
                    text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream bytes = WrittenFixes.class.getResourceAsStream(FOLDER + file);
        if (bytes == null) {
            throw new IOException("the data set lacks " + file);
        }
        return bytes;
    }
}
