package cbm.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoRuntimeBugsTest {

    @Test
    void there_are_seventeen_programs_and_three_more_in_five_families() {
        Map<String, Long> families = GoRuntimeBugs.bugs().stream()
                .collect(Collectors.groupingBy(RuntimeBug::family, TreeMap::new, Collectors.counting()));
        assertEquals(
                Map.of(
                        "goroutine-lifecycle", 6L,
                        "preemption-scheduling", 3L,
                        "gc-finalizers", 6L,
                        "runtime-abi", 2L,
                        "timing-cgo", 3L),
                families);
        List<Integer> numbers = GoRuntimeBugs.bugs().stream()
                .flatMap(bug -> bug.row().number("number").stream())
                .map(number -> number.intValueExact())
                .toList();
        assertEquals(java.util.stream.IntStream.rangeClosed(1, 17).boxed().toList(), numbers);
    }

    @Test
    void ten_questions_restate_the_documents_and_each_bug_has_one() {
        Set<String> questions = new HashSet<>();
        int restated = 0;
        for (GoRuntimeBugs.Question question : GoRuntimeBugs.questions()) {
            questions.add(question.id());
            restated += question.fromSeed() ? 1 : 0;
            assertTrue(question.text().endsWith("?"), question.id());
        }
        assertEquals(10, restated);
        GoRuntimeBugs.bugs().forEach(bug -> assertTrue(questions.contains(bug.question()), bug.id()));
        Set<String> asked =
                GoRuntimeBugs.bugs().stream().map(RuntimeBug::question).collect(Collectors.toSet());
        assertEquals(questions, asked);
    }

    @Test
    void a_place_in_the_study_is_whole_or_missing() {
        for (RuntimeBug bug : GoRuntimeBugs.bugs()) {
            boolean any = !bug.row().text("study_behaviour").isEmpty()
                    || !bug.row().text("study_subcause").isEmpty();
            assertEquals(bug.studyPlace().isPresent(), any, bug.id());
            bug.studyPlace().ifPresent(place -> assertFalse(place.cause().isEmpty()));
        }
    }

    @Test
    void each_bug_has_two_examples_that_differ_in_all_their_names() {
        for (RuntimeBug bug : GoRuntimeBugs.bugs()) {
            List<GoRuntimeBugs.Example> examples = GoRuntimeBugs.examples(bug);
            assertEquals(2, examples.size());
            assertNotEquals(packageOf(examples.get(0)), packageOf(examples.get(1)), bug.id());
            for (GoRuntimeBugs.Example example : examples) {
                assertTrue(example.txtar().contains("-- before/"), bug.id());
                assertTrue(example.txtar().contains("-- after/"), bug.id());
            }
        }
    }

    private static String packageOf(GoRuntimeBugs.Example example) {
        return example.txtar()
                .lines()
                .filter(line -> line.startsWith("package "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_packed_table_follows_its_schema() throws Exception {
        for (TableSchema schema : GoRuntimeBugs.description().tables().values()) {
            try (InputStream bytes = resource(schema.name() + ".csv")) {
                assertFalse(
                        TableReader.read(schema.name() + ".csv", bytes, schema).isEmpty(), schema.name());
            }
        }
    }

    @Test
    void the_gains_are_of_entries_of_the_profile() throws Exception {
        Set<String> entries = KeywordProfiles.text("go-runtime")
                .orElseThrow()
                .lines()
                .map(String::strip)
                .collect(Collectors.toSet());
        try (InputStream bytes = resource("keyword-gain.csv")) {
            for (Row row : TableReader.read(
                    "keyword-gain.csv", bytes, GoRuntimeBugs.description().table("keyword-gain"))) {
                assertTrue(entries.contains(row.text("keyword")), row.text("keyword"));
                int unique = row.number("unique").orElseThrow().intValueExact();
                int first = row.number("first").orElseThrow().intValueExact();
                assertTrue(unique <= first, row.text("keyword"));
                assertTrue(first <= row.number("hits").orElseThrow().intValueExact(), row.text("keyword"));
            }
        }
    }

    @Test
    void the_data_card_lists_every_table_and_column() throws IOException {
        String card = card();
        for (TableSchema schema : GoRuntimeBugs.description().tables().values()) {
            assertTrue(card.contains("### `" + schema.name() + ".csv`"), schema.name());
            for (Field field : schema.fields()) {
                assertTrue(card.contains("| `" + field.name() + "` |"), schema.name() + "." + field.name());
                assertTrue(card.contains(field.description()), schema.name() + "." + field.name());
            }
        }
    }

    private static String card() throws IOException {
        try (InputStream bytes = resource("README.md")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(
                GoRuntimeBugsTest.class.getResourceAsStream("/cbm/datasets/go-runtime-bugs/" + file), file);
    }
}
