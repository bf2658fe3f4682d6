package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code usage} on the demo's repository. */
class UsageCommandTest {
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

    private String repository() {
        return folder.resolve("demo/ferry.git").toString();
    }

    private Path study() {
        return folder.resolve("demo/study");
    }

    private List<List<String>> table(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out/" + name + ".csv"), StandardCharsets.UTF_8).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static String cell(List<List<String>> table, int row, String column) {
        return table.get(row).get(table.getFirst().indexOf(column));
    }

    @Test
    void the_tables_of_a_repository_agree_with_each_other() throws IOException {
        assertEquals(
                0, run("usage", repository(), "--out", folder.resolve("out").toString()), err::toString);
        List<List<String>> uses = table("usage-primitives");
        int sum = 0;
        for (String column : List.of("mutex", "atomic", "once", "waitgroup", "cond", "channel", "pool", "sync-map")) {
            sum += Integer.parseInt(cell(uses, 1, column));
        }
        assertEquals(sum, Integer.parseInt(cell(uses, 1, "total")));
        assertTrue(sum > 0, "the demo locks and sends");
        assertEquals(cell(uses, 1, "total"), cell(table("usage-over-time"), 1, "uses"));
        List<List<String>> code = table("usage-applications");
        int all = 0;
        for (String part : List.of("own_code", "test_code", "generated_code", "vendored_code")) {
            all += Integer.parseInt(cell(code, 1, part));
        }
        assertEquals(all, Integer.parseInt(cell(code, 1, "all_code")));
    }

    @Test
    void what_a_reader_sees_is_the_golden_output() throws IOException {
        assertEquals(0, run("usage", repository(), "--every", "3months", "--counting", "all"), err::toString);
        Files.writeString(Files.createDirectories(Path.of("target", "demo")).resolve("usage.txt"), out.toString());
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("usage.txt"))) {
            assertEquals(
                    new String(golden.readAllBytes(), StandardCharsets.UTF_8),
                    out.toString(),
                    "if the new output is right, copy cli/target/demo/usage.txt");
        }
    }

    @Test
    void the_number_of_threads_changes_no_byte_and_the_repository_neither() throws IOException {
        TreeMap<String, String> before = bytes(Path.of(repository()));
        String interval = "1month";
        assertEquals(
                0, run("usage", repository(), "--every", interval, "--format", "json", "--jobs", "1"), err::toString);
        String one = out.toString();
        assertEquals(
                0, run("usage", repository(), "--every", interval, "--format", "json", "--jobs", "4"), err::toString);
        assertEquals(one, out.toString());
        assertEquals(before, bytes(Path.of(repository())));
    }

    private static TreeMap<String, String> bytes(Path folder) throws IOException {
        TreeMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    @Test
    void what_a_study_keeps_changes_no_byte_even_when_it_is_damaged() throws IOException {
        Path cache = study().resolve("usage-cache.tsv.gz");
        assertEquals(0, run("usage", "--study", study().toString(), "--format", "json"), err::toString);
        String first = out.toString();
        assertTrue(Files.size(cache) > 0);
        byte[] kept = Files.readAllBytes(cache);
        assertEquals(0, run("usage", "--study", study().toString(), "--format", "json"), err::toString);
        assertEquals(first, out.toString());
        Files.write(cache, java.util.Arrays.copyOf(kept, kept.length / 2));
        assertEquals(0, run("usage", "--study", study().toString(), "--format", "json"), err::toString);
        assertEquals(first, out.toString());
        Files.writeString(cache, "no archive");
        assertEquals(0, run("usage", "--study", study().toString(), "--format", "json"), err::toString);
        assertEquals(first, out.toString());
    }

    @Test
    void a_fault_is_one_clear_line() {
        List<List<String>> faults = List.of(
                List.of("--study DIR"),
                List.of("not both", repository(), "--study", study().toString()),
                List.of("--every takes an interval", repository(), "--every", "often"),
                List.of("need --every", repository(), "--from", "2018-01-01"),
                List.of("drop one of the two", repository(), "--every", "1year", "--at", "2018-01-01"),
                List.of("--counting takes one of", repository(), "--counting", "fingers"),
                List.of("younger than", repository(), "--at", "1999-01-01"),
                List.of("no moment", repository(), "--every", "1year", "--to", "1999-01-01"),
                List.of("--tests takes one of", repository(), "--tests", "maybe"),
                List.of("no commit is called", repository(), "--at", "v0.0.0-none"),
                List.of("none of the measured numbers", repository(), "--against", "go-study-2019", "--at", "HEAD"),
                List.of("--against takes", repository(), "--against", "hearsay"),
                List.of("--jobs takes", repository(), "--jobs", "0"),
                List.of("two repositories", repository(), repository()),
                List.of("is an address", "https://example.org/a/b"),
                List.of("no file or folder", folder.resolve("nowhere").toString()));
        for (List<String> fault : faults) {
            String[] args =
                    Stream.concat(Stream.of("usage"), fault.stream().skip(1)).toArray(String[]::new);
            assertEquals(2, run(args), () -> fault + ": " + err);
            assertTrue(err.toString().contains(fault.getFirst()), () -> fault + ": " + err);
            assertEquals(1, err.toString().lines().count(), () -> fault + ": " + err);
        }
    }

    @Test
    void one_csv_has_a_row_for_each_number() {
        assertEquals(0, run("usage", repository(), "--every", "1month", "--format", "csv"), err::toString);
        List<String> lines = out.toString().lines().toList();
        assertEquals("repository,date,commit,code,quantity,value", lines.getFirst());
        long keys = lines.stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .distinct()
                .count();
        assertEquals(lines.size(), keys, "no number stands there twice");
    }

    @Test
    void people_are_counted_and_never_named() throws IOException {
        assertEquals(
                0, run("usage", repository(), "--out", folder.resolve("out").toString()), err::toString);
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.UTF_8).contains("@"), file.toString());
            }
        }
    }
}
