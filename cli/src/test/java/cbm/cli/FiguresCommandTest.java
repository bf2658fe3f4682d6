package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code figures} on the demo. */
class FiguresCommandTest {
    private static final List<String> WITHOUT_LIFETIMES = List.of(
            "lift-blocking",
            "lift-non-blocking",
            "strategies-blocking",
            "strategies-non-blocking",
            "usage-message-passing",
            "usage-shared-memory");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeTheDemo() {
        assertEquals(0, run("--quiet", "demo", "--in", folder.resolve("demo").toString()), err::toString);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cbm.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String study() {
        return folder.resolve("demo/study").toString();
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                files.put(String.valueOf(each.getFileName()), Files.readAllBytes(each));
            }
        }
        return files;
    }

    @Test
    void each_figure_is_a_drawing_an_image_and_a_table_the_same_each_time() throws IOException {
        assertEquals(0, run("lifetime", "--study", study()), err::toString);
        assertEquals(0, run("figures", "--study", study(), "--every", "1month"), err::toString);
        Map<String, byte[]> first = files(Path.of(study(), "figures"));
        assertEquals(
                3 * (WITHOUT_LIFETIMES.size() + 1),
                first.size(),
                () -> first.keySet().toString());
        assertTrue(first.keySet().containsAll(List.of("lifetimes.svg", "lifetimes.png", "lifetimes.csv")));
        Path other = folder.resolve("other");
        assertEquals(
                0,
                run("figures", "--study", study(), "--every", "1month", "--jobs", "1", "--out", other.toString()),
                err::toString);
        Map<String, byte[]> second = files(other);
        assertEquals(first.keySet(), second.keySet());
        first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    }

    @Test
    void what_is_not_there_yet_is_left_out_and_said() throws IOException {
        assertEquals(0, run("figures", "--study", study()), err::toString);
        assertTrue(err.toString().contains("left out: lifetimes; first run 'cbm lifetime --study"), err::toString);
        assertEquals(
                3 * WITHOUT_LIFETIMES.size(), files(Path.of(study(), "figures")).size());
    }

    @Test
    void lifetimes_by_the_labels_of_another_rater_are_left_out() throws IOException {
        Path labels = Path.of(study(), "labels.csv");
        Files.writeString(labels, Files.readString(labels).replaceFirst(",cbm,", ",ann,"));
        assertEquals(0, run("lifetime", "--study", study(), "--rater", "cbm"), err::toString);
        assertEquals(0, run("figures", "--study", study(), "--rater", "ann"), err::toString);
        String left = "left out: lifetimes; first run 'cbm lifetime --study " + study();
        assertTrue(err.toString().contains(left + " --rater ann'"), err::toString);
        assertEquals(0, run("report", "--study", study(), "--rater", "ann"), err::toString);
        assertTrue(Files.notExists(Path.of(study(), "figures/lifetimes.svg")));
        assertEquals(0, run("figures", "--study", study()), err::toString);
        assertTrue(err.toString().contains(left + "'"), err::toString);
        assertEquals(0, run("figures", "--study", study(), "--rater", "cbm"), err::toString);
        assertTrue(Files.exists(Path.of(study(), "figures/lifetimes.svg")));
        Files.delete(Path.of(study(), "lifetimes.json"));
        assertEquals(0, run("figures", "--study", study(), "--rater", "ann"), err::toString);
        assertTrue(err.toString().contains("cbm: nothing says whose labels "), err::toString);
    }

    @Test
    void a_wrong_request_is_told_in_a_line() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (List<String> args : List.of(
                List.of("figures"),
                List.of("figures", "--study", folder.toString()),
                List.of("figures", "--study", study(), "--out", file.toString()),
                List.of("figures", "--study", study(), "--against", "other"),
                List.of("figures", "--study", study(), "--jobs", "0"))) {
            assertEquals(2, run(args.toArray(String[]::new)), () -> args + ": " + err);
            assertEquals(1, err.toString().lines().count(), () -> args + ": " + err);
        }
    }
}
