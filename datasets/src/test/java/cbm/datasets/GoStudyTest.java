package cbm.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GoStudyTest {

    @Test
    void every_packed_table_follows_its_schema() throws Exception {
        for (TableSchema schema : GoStudy.description().tables().values()) {
            try (InputStream bytes = resource(schema.name() + ".csv")) {
                List<Row> rows = TableReader.read(schema.name() + ".csv", bytes, schema);
                assertFalse(rows.isEmpty(), schema.name());
                assertEquals(schema.columns(), header(schema.name() + ".csv"), schema.name());
            }
        }
    }

    @Test
    void the_packed_bytes_are_lf_utf8_without_mark() throws Exception {
        for (String table : GoStudy.description().tables().keySet()) {
            String text = text(table + ".csv");
            assertFalse(text.contains("\r"), table);
            assertFalse(text.startsWith("\ufeff"), table);
        }
    }

    @Test
    void the_data_card_lists_every_table_and_column() throws Exception {
        String card = text("README.md");
        for (TableSchema schema : GoStudy.description().tables().values()) {
            assertTrue(card.contains("### `" + schema.name() + ".csv`"), schema.name());
            for (Field field : schema.fields()) {
                assertTrue(card.contains("| `" + field.name() + "` |"), schema.name() + "." + field.name());
                assertTrue(card.contains(field.description()), schema.name() + "." + field.name());
            }
        }
    }

    @Test
    void there_are_171_bugs_of_six_applications() {
        Map<String, Long> perApplication = GoStudy.bugs().stream()
                .collect(Collectors.groupingBy(StudyBug::application, TreeMap::new, Collectors.counting()));
        assertEquals(
                Map.of("boltdb", 5L, "cockroachdb", 28L, "docker", 44L, "etcd", 37L, "grpc", 23L, "kubernetes", 34L),
                perApplication);
    }

    @Test
    void the_twice_flagged_bug_keeps_its_flags_apart_from_its_class() {
        StudyBug bug = GoStudy.bugs().stream()
                .filter(b -> b.id().equals("blocking-kubernetes-11"))
                .findFirst()
                .orElseThrow();
        assertEquals("kubernetes/kubernetes#11298", bug.row().text("issue"));
        assertEquals(List.of("shared", "message"), bug.row().list("cause_flags"));
        assertEquals(List.of("cond-wait", "mixed"), bug.row().list("subcause_flags"));
        assertEquals("message", bug.cause());
        assertEquals("chan-with", bug.subcause());
    }

    @Test
    void exactly_two_bugs_have_no_commit() {
        assertEquals(
                List.of("blocking-boltdb-01", "blocking-boltdb-03"),
                GoStudy.bugs().stream()
                        .filter(b -> b.fixCommit().isEmpty())
                        .map(StudyBug::id)
                        .toList());
    }

    @Test
    void the_24_discrepancies_are_there_and_say_everything() {
        List<String> expected =
                IntStream.rangeClosed(1, 24).mapToObj("D%02d"::formatted).toList();
        assertEquals(
                expected,
                GoStudy.discrepancies().stream().map(GoStudy.Discrepancy::id).toList());
        Set<String> texts = new HashSet<>();
        for (GoStudy.Discrepancy d : GoStudy.discrepancies()) {
            assertTrue(d.why().endsWith("."), d.id());
            assertTrue(d.consequence().endsWith("."), d.id());
            assertTrue(texts.add(d.why() + d.fromRows()), d.id());
        }
    }

    @Test
    void every_table_and_figure_has_its_printed_cells() {
        Map<String, Long> perPlace = GoStudy.printed().stream()
                .collect(Collectors.groupingBy(GoStudy.PrintedCell::place, TreeMap::new, Collectors.counting()));
        Map<String, Long> expected = new TreeMap<>(Map.of(
                "table-1",
                30L,
                "table-2",
                27L,
                "table-3",
                12L,
                "table-4",
                48L,
                "table-5",
                28L,
                "table-6",
                42L,
                "table-7",
                35L,
                "table-8",
                12L,
                "table-9",
                42L,
                "table-10",
                35L));
        expected.putAll(Map.of("table-11", 49L, "table-12", 12L, "figure-2", 70L, "figure-3", 71L, "figure-4", 16L));
        assertEquals(expected, perPlace);
    }

    @Test
    void an_explained_cell_names_a_printed_value_that_is_there() {
        Map<List<String>, String> printed = GoStudy.printed().stream()
                .collect(Collectors.toMap(
                        c -> List.of(c.place(), c.row(), c.column()),
                        c -> c.value().toPlainString()));
        GoStudy.findings()
                .forEach(f ->
                        f.value().ifPresent(v -> printed.put(List.of("findings", f.id(), "value"), v.toPlainString())));
        for (GoStudy.ExplainedCell cell : GoStudy.explained()) {
            assertEquals(
                    cell.printed().toPlainString(),
                    printed.get(List.of(cell.place(), cell.row(), cell.column())),
                    cell.toString());
        }
    }

    @Test
    void a_wrong_cell_is_reported_with_line_column_and_what_is_allowed() throws Exception {
        String changed =
                text("bugs.csv").replaceFirst(",blocking,shared,shared,mutex,", ",blocking,shared,shared,mutes,");
        InvalidTable fault =
                Assertions.assertThrows(InvalidTable.class, () -> GoStudy.bugs("mine.csv", bytes(changed)));
        assertEquals(1, fault.faults().size());
        assertTrue(
                fault.faults()
                        .getFirst()
                        .startsWith("mine.csv:2: column subcause: \"mutes\" must be one of mutex, rwmutex, wait"),
                fault.faults().toString());
    }

    @Test
    void a_bug_that_is_there_twice_is_reported_once() throws Exception {
        String[] lines = text("bugs.csv").split("\n");
        String doubled =
                lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n" + lines[1].replaceFirst("0d9e", "0d9f") + "\n";
        InvalidTable fault =
                Assertions.assertThrows(InvalidTable.class, () -> GoStudy.bugs("mine.csv", bytes(doubled)));
        assertEquals(
                List.of("mine.csv:4: column id: \"blocking-docker-01\" is on line 2 too and must be unique"),
                fault.faults());
    }

    private static List<String> header(String file) throws IOException {
        return Arrays.asList(text(file).lines().findFirst().orElseThrow().split(","));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String file) throws IOException {
        try (InputStream bytes = resource(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String file) throws IOException {
        InputStream bytes = GoStudy.class.getResourceAsStream("/cbm/datasets/go-study-2019/" + file);
        if (bytes == null) {
            throw new IOException(file + " is not packed");
        }
        return bytes;
    }
}
