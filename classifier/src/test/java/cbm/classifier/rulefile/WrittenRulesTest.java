package cbm.classifier.rulefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.change.ChangeReader;
import cbm.classifier.evaluation.StoredFix;
import cbm.classifier.evaluation.StoredFixes;
import cbm.classifier.rules.Dossier;
import cbm.classifier.rules.Finding;
import cbm.classifier.rules.MessageText;
import cbm.classifier.rules.Rule;
import cbm.classifier.rules.Rules;
import cbm.classifier.verdict.Evidence;
import cbm.miner.fix.TxtarFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The file of examples, and that its rules find what those of the program find. */
class WrittenRulesTest {

    private static final Path FILE = Path.of("example-rules.yaml");

    /** The rules of the file that say what rules of the program say. */
    private static final Map<String, String> TWINS = Map.of(
            "house-once-added", "once-added",
            "house-close-added", "close-added",
            "house-says-deadlock", "message-deadlock");

    private final ChangeReader reader = new ChangeReader();

    private static RuleFile file() throws IOException {
        return RuleFile.read(FILE.toString(), Files.readString(FILE));
    }

    @TestFactory
    Stream<DynamicTest> a_rule_of_the_file_passes_its_examples() throws IOException {
        return file().rules().stream()
                .flatMap(rule -> rule.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                rule.id() + ", " + example.name(),
                                () -> assertEquals(List.of(), example.failures(rule, reader)))));
    }

    @Test
    void an_example_that_says_otherwise_fails() throws IOException {
        WrittenRule rule = file().rules().getFirst();
        RuleExample fires = rule.examples().getFirst();
        RuleExample unmarked = new RuleExample("no mark", fires.text().replace(" // want", ""), false);
        assertEquals(List.of("found at after/a.go:4, and must be silent"), unmarked.failures(rule, reader));
        RuleExample moved =
                new RuleExample("wrong mark", unmarked.text().replace("return c\n}", "return c // want\n}"), true);
        List<String> marks = moved.failures(rule, reader);
        assertTrue(marks.contains("not found at before/a.go:6, which is marked"), "the mark counts");
        assertTrue(marks.contains("found at after/a.go:4, which is not marked"), marks::toString);
        assertEquals(
                1,
                new RuleExample("no archive", "text", true)
                        .failures(rule, reader)
                        .size());
    }

    @Test
    void written_rules_find_what_those_of_the_program_find_in_all_their_examples() throws IOException {
        int found = 0;
        List<Dossier> fixes = new ArrayList<>();
        for (List<RuleExample> examples : BuiltInExamples.all().values()) {
            for (RuleExample example : examples) {
                var archive = TxtarFormat.read("example", example.text().replace(" // want", ""));
                fixes.add(new Dossier(
                        MessageText.of(archive.fix().message()), reader.read(archive.fix(), archive.sources())));
            }
        }
        for (Dossier fix : fixes) {
            found += assertTwins(fix);
        }
        assertTrue(fixes.size() > 300 && found > 12, fixes.size() + " examples, " + found + " findings");
    }

    @Test
    void written_rules_find_what_those_of_the_program_find_in_real_fixes() throws IOException {
        int found = 0;
        for (String data : List.of("go-study-2019", "detection-dev")) {
            try (Reader text = Files.newBufferedReader(Path.of("..", "datasets", data, "facts.txt"))) {
                for (StoredFix fix : StoredFixes.read(text)) {
                    found += assertTwins(new Dossier(MessageText.none(), fix.code()));
                }
            }
        }
        assertTrue(found > 20, found + " findings");
    }

    private static int assertTwins(Dossier fix) throws IOException {
        int found = 0;
        for (WrittenRule rule : file().rules()) {
            String twin = TWINS.get(rule.id());
            if (twin != null) {
                List<Finding> expected = Rules.find(twin).orElseThrow().examine(fix);
                assertEquals(expected, renamed(rule, twin, fix));
                found += expected.size();
            }
        }
        return found;
    }

    private static List<Finding> renamed(Rule rule, String id, Dossier fix) {
        return rule.examine(fix).stream()
                .map(finding -> {
                    Evidence one = finding.evidence();
                    Evidence other =
                            new Evidence(id, one.path(), one.side(), one.firstLine(), one.lastLine(), one.words(), 1);
                    return new Finding(other, finding.butNot());
                })
                .toList();
    }
}
