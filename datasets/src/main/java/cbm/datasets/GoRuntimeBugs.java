package cbm.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The data set {@code go-runtime-bugs}: a catalogue of bugs at the edge between concurrent Go code and its runtime, the
 * questions of a review that would have caught them, and two examples of the repair of each.
 */
public final class GoRuntimeBugs {

    /** The data set's name, as users name it. */
    public static final String NAME = "go-runtime-bugs";

    private static final String FOLDER = "/cbm/datasets/" + NAME + "/";

    private GoRuntimeBugs() {}

    /**
     * A question to ask of a change.
     *
     * @param id such as {@code Q07}
     * @param fromSeed whether it restates one of the ten questions of the documents that the catalogue grew from
     * @param topic one word for it
     * @param text the question
     */
    public record Question(String id, boolean fromSeed, String topic, String text) {}

    /**
     * An example: a small Go package before and after the repair, as a txtar archive with trees {@code before/} and
     * {@code after/}.
     *
     * @param bug the id of the catalogue's entry
     * @param name {@code first}, or {@code second} for the variant in which all is named and built otherwise
     * @param txtar the archive's text
     */
    public record Example(String bug, String name, String txtar) {}

    /** The description of the data set's tables. */
    public static DataPackage description() {
        return DataPackage.parse(text("datapackage.json"));
    }

    /** The 20 bugs, in the order of the documents. */
    public static List<RuntimeBug> bugs() {
        return rows("catalogue").stream().map(RuntimeBug::new).toList();
    }

    /** The bug of an id. */
    public static Optional<RuntimeBug> bug(String id) {
        return bugs().stream().filter(bug -> bug.id().equals(id)).findFirst();
    }

    /** The questions of the review checklist, in its order. */
    public static List<Question> questions() {
        return rows("questions").stream()
                .map(row -> new Question(
                        row.text("id"), row.text("origin").equals("seed"), row.text("topic"), row.text("question")))
                .toList();
    }

    /** The two examples of a bug. */
    public static List<Example> examples(RuntimeBug bug) {
        return List.of(example(bug, "first"), example(bug, "second"));
    }

    private static Example example(RuntimeBug bug, String name) {
        return new Example(bug.id(), name, text("examples/" + bug.id() + "/" + name + ".txtar"));
    }

    private static List<Row> rows(String table) {
        String file = table + ".csv";
        try (InputStream bytes = open(file)) {
            return TableReader.read(file, bytes, description().table(table));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InvalidTable invalid) {
            throw new IllegalStateException("the packed data set is damaged", invalid);
        }
    }

    private static String text(String file) {
        try (InputStream bytes = open(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream bytes = GoRuntimeBugs.class.getResourceAsStream(FOLDER + file);
        if (bytes == null) {
            throw new IOException("the data set lacks " + file);
        }
        return bytes;
    }
}
