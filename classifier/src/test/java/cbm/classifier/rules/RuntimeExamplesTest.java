package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.Classifier;
import cbm.classifier.change.ChangeReader;
import cbm.classifier.change.FixFacts;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.verdict.Judge;
import cbm.datasets.GoRuntimeBugs;
import cbm.datasets.RuntimeBug;
import cbm.miner.fix.TxtarFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example of the catalogue, repaired, written anew and broken again. */
class RuntimeExamplesTest {

    private final ChangeReader reader = new ChangeReader();

    record Case(RuntimeBug bug, GoRuntimeBugs.Example example) {
        @Override
        public String toString() {
            return bug.id() + ", " + example.name();
        }
    }

    static Stream<Case> cases() {
        return GoRuntimeBugs.bugs().stream()
                .flatMap(bug -> GoRuntimeBugs.examples(bug).stream().map(example -> new Case(bug, example)));
    }

    static Stream<RuntimeBug> bugs() {
        return GoRuntimeBugs.bugs().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_repair_has_the_family_of_its_bug(Case each) {
        TxtarFormat.Archive archive = TxtarFormat.read("example", each.example().txtar());
        FixFacts code = reader.read(archive.fix(), archive.sources());
        Classifier.Result result = new Classifier().classify(archive.fix(), code, Judge.Known.NOTHING);
        assertTrue(fired(each.example().txtar()).contains(each.bug().rule()), "fired: " + ofRuntime(result.findings()));
        assertEquals(each.bug().family(), result.verdict().codes(Axis.RUNTIME_FAMILY));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_repaired_file_as_new_code_has_none(Case each) {
        String added = "Add a package\n" + onlyAfter(each.example().txtar());
        assertEquals(Set.of(), fired(added));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void another_change_of_the_repaired_file_has_none(Case each) {
        String after = onlyAfter(each.example().txtar());
        String before = after.replace("-- after/", "-- before/");
        String changed = after.replaceFirst("(?m)^package .*\n", "$0\nfunc version() int { return 2 }\n");
        assertEquals(Set.of(), fired("Count versions\n" + before + changed));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void breaking_it_again_has_not_this_rule(Case each) {
        String text = each.example().txtar();
        String reverse = text.replace("-- before/", "-- x/")
                .replace("-- after/", "-- before/")
                .replace("-- x/", "-- after/");
        assertTrue(!fired(reverse).contains(each.bug().rule()), "fired: " + fired(reverse));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoever_reviews_the_bug_as_new_code_is_asked_its_question(Case each) {
        String text = each.example().txtar();
        String broken = onlyAfter(text.replace("-- after/", "-- x/").replace("-- before/", "-- after/"));
        TxtarFormat.Archive archive = TxtarFormat.read("example", "Add a package\n" + broken);
        Set<String> asked = ReviewChecklist.of(reader.read(archive.fix(), archive.sources())).stream()
                .map(ReviewChecklist.Touch::question)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(asked.contains(each.bug().question()), each.bug().question() + " not in " + asked);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void the_rule_of_a_bug_is_in_the_catalogue_of_rules(RuntimeBug bug) {
        assertTrue(Rules.find(bug.rule()).isPresent(), bug.rule());
    }

    private Set<String> fired(String txtar) {
        TxtarFormat.Archive archive = TxtarFormat.read("example", txtar);
        FixFacts code = reader.read(archive.fix(), archive.sources());
        Dossier dossier = new Dossier(MessageText.of(archive.fix().message()), code);
        return new TreeSet<>(ofRuntime(Rules.findings(dossier)));
    }

    private static List<String> ofRuntime(List<Finding> findings) {
        Set<String> rules = bugs().map(RuntimeBug::rule).collect(Collectors.toSet());
        return findings.stream()
                .filter(Finding::counts)
                .map(finding -> finding.evidence().rule())
                .filter(rules::contains)
                .toList();
    }

    private static String onlyAfter(String txtar) {
        List<String> kept = new ArrayList<>();
        boolean after = false;
        for (String line : Arrays.asList(txtar.split("\n", -1))) {
            if (line.startsWith("-- ")) {
                after = line.startsWith("-- after/");
            }
            if (after) {
                kept.add(line);
            }
        }
        return String.join("\n", kept) + "\n";
    }
}
