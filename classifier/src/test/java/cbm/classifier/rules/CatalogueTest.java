package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.verdict.Weights;
import cbm.datasets.GoRuntimeBugs;
import cbm.datasets.RuntimeBug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final List<String> IDS = Rules.all().stream().map(Rule::id).toList();

    /** The rules of the catalogue of runtime bugs have their examples there and a test of their own, and further ones here. */
    private static final Set<String> OF_RUNTIME =
            GoRuntimeBugs.bugs().stream().map(RuntimeBug::rule).collect(Collectors.toSet());

    private static final List<String> OF_STUDY =
            IDS.stream().filter(id -> !OF_RUNTIME.contains(id)).toList();

    @Test
    void ids_and_titles_are_unique() {
        assertEquals(IDS.size(), Set.copyOf(IDS).size());
        assertEquals(
                IDS.size(),
                Rules.all().stream().map(rule -> rule.card().title()).distinct().count());
    }

    @Test
    void every_rule_has_an_example_that_fires_and_one_that_must_not() throws IOException {
        assertEquals(
                new TreeSet<>(OF_STUDY).stream().toList(),
                RuleFixturesTest.folders().stream()
                        .filter(id -> !OF_RUNTIME.contains(id))
                        .toList());
        for (String id : OF_STUDY) {
            try (Stream<Path> files = Files.list(RuleFixturesTest.FOLDER.resolve(id))) {
                Set<Boolean> fires = new HashSet<>();
                for (Path file : files.toList()) {
                    fires.add(Files.readString(file).contains("// want"));
                }
                assertEquals(Set.of(true, false), fires, id);
            }
        }
    }

    @Test
    void every_rule_counts_for_something_and_nothing_else_does() {
        assertEquals(new TreeSet<>(IDS), new TreeSet<>(Weights.standard().rules()));
        for (String id : IDS) {
            boolean counts = Weights.standard().fix(id) != 0
                    || !Weights.standard().of(id).isEmpty()
                    || Weights.Tactic.all().stream()
                            .anyMatch(tactic -> Weights.standard().of(id, tactic) != 0);
            assertTrue(counts, id);
        }
    }

    @Test
    void the_page_of_rules_is_fresh() throws IOException {
        assertEquals(
                Catalogue.markdown(),
                Files.readString(Path.of("../RULES.md")),
                "write it anew: cbm rules --markdown > RULES.md");
    }
}
