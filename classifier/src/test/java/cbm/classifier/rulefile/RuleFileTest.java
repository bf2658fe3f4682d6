package cbm.classifier.rulefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.change.FactStatus;
import cbm.classifier.change.Retype;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import cbm.classifier.verdict.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFileTest {

    private static final String RULE = """
            rules:
              - id: my-rule
                title: A title
                looks-for: Something.
                means: A reason.
                wrong-when: Never.
                find:
                  fact: close
                  change: added
                labels:
                  fix: 1.5
                  subcause=chan: -0.25
                examples:
                  - fires: a
                  - silent: b
            """;

    private static List<String> faults(String text) {
        return assertThrows(RuleFileFault.class, () -> RuleFile.read("f.yaml", text))
                .faults();
    }

    @Test
    void labels_become_weights_beside_the_standard_ones() {
        RuleFile file = RuleFile.read("f.yaml", RULE);
        assertEquals("my-rule: fix 1.5, subcause=chan -0.25", file.weights());
        Weights weights = Weights.standard().plus(file.weights());
        assertEquals(1.5, weights.fix("my-rule"));
        assertEquals(Weights.standard().fix("lock-added"), weights.fix("lock-added"));
        assertThrows(IllegalArgumentException.class, () -> weights.plus(file.weights()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "fact: close        | fact: clsoe        | 8:13: the fact 'clsoe' is not known; did you mean 'close'?",
                "change: added      | chang: added       | 9:7: the key 'chang' is not known; did you mean 'change'?",
                "change: added      | change: gone       | 9:15: the change 'gone' is not known (allowed: added, removed,",
                "fact: close        | detail: '(a'       | 8:15: not a regular expression: Unclosed group",
                "fix: 1.5           | fix: much          | 11:12: 'fix' needs a number, such as 1.5, not 'much'",
                "fix: 1.5           | fix: .inf          | 11:12: 'fix' needs",
                "subcause=chan      | subcause=chn       | 12:7: the label of subcause 'chn' is not known; did you mean 'chan'?",
                "subcause=chan      | subcuase=chan      | 12:7: the question 'subcuase' is not known; did you mean 'subcause'?",
                "fix: 1.5           | fix=yes: 1         | 11:7: write 'fix' without '='",
                "fix: 1.5           | fix=: 1            | 11:7: write 'fix' without '='",
                "subcause=chan      | fix                | 12:7: the key 'fix' stands twice",
                "id: my-rule        | id: My rule        | 2:9: not an id: 'My rule'",
                "id: my-rule        | id: lock-added     | 2:9: a rule of the program is called 'lock-added' already",
                "title: A title     | title: ''          | 3:12: 'title' is empty",
                "means: A reason.   | means: [a]         | 5:12: a text is needed here",
                "- silent: b        | - name: b          | 15:9: an example has either 'fires' or 'silent'",
                "- silent: b        | - fires: b         | 13:5: a rule needs an example that 'fires' and one that is 'silent'",
                "fact: close        | message: Race      | 8:16: the message is matched in lower case: write race",
                "fact: close        | message: \\p{Lu}oCk | 8:16: the message is matched in lower case: write \\p{Lu}ock",
                "fact: close        | message: \\QLock\\E | 8:16: the message is matched in lower case: write \\Qlock\\E",
                "fact: close        | message: NOT lock  | 8:16: the message is matched in lower case: write not lock",
                "fact: close        | all: []            | 8:12: 'all' is an empty list",
                "change: added      | where: {in-lop: true} | 9:15: the key 'in-lop' is not known; did you mean 'in-loop'?",
                "change: added      | where: {in-loop: yes} | 9:24: 'in-loop' is true or false, not 'yes'",
                "fix: 1.5           | fix: 0             | 11:12: 'fix' counts for nothing with a weight of 0",
                "fix: 1.5           | fix: 21            | 11:12: 'fix' takes a weight from -20 to 20",
                "change: added      | change: [added     | 10:11: not YAML:",
            })
    void a_fault_is_told_with_its_place_and_what_is_allowed(String right, String wrong, String fault) {
        List<String> faults = faults(RULE.replace(right, wrong));
        assertTrue(faults.stream().anyMatch(each -> each.startsWith("f.yaml:" + fault)), faults::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT (x", "a{2", "foo)", "NOT lock)(", "[NOT a]b", "(?<NOT>a)"})
    void a_context_of_a_cue_is_a_regular_expression(String context) {
        String cue = "message: lock\n      but-not: [dead, '" + context + "']";
        List<String> faults =
                faults(RULE.replace("fact: close\n      change: added", cue).replace("fix: 1.5", "fix: x"));
        assertEquals(2, faults.size(), faults::toString);
        assertTrue(faults.getFirst().startsWith("f.yaml:9:23: not a regular expression"), faults::toString);
        assertTrue(faults.getFirst().endsWith(" " + context), faults::toString);
    }

    @Test
    void a_context_in_upper_case_never_matches_and_is_told() {
        String find = "message: lock\n      but-not: [NOT dead, NOT Deadlock]";
        List<String> faults = faults(RULE.replace("fact: close\n      change: added", find));
        assertEquals(List.of("f.yaml:9:27: the message is matched in lower case: write NOT deadlock"), faults);
    }

    @Test
    void what_does_nothing_or_never_fires_is_a_fault() {
        String none = RULE.replace("labels:\n      fix: 1.5\n      subcause=chan: -0.25", "labels: {}");
        assertTrue(faults(none).getFirst().startsWith("f.yaml:10:13: 'labels' is empty;"), faults(none)::toString);
        for (String key : List.of("retyped: buffered", "shifted: later", "where-before: {in-loop: true}")) {
            List<String> faults = faults(RULE.replace("change: added", "change: added\n      " + key));
            assertEquals(1, faults.size(), faults::toString);
            assertTrue(
                    faults.getFirst().contains("f.yaml:10:7: '" + key.split(":")[0] + "' never fits"),
                    faults::toString);
            RuleFile.read("f.yaml", RULE.replace("change: added", "change: [added, moved]\n      " + key));
        }
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_file() {
        List<String> faults = faults(RULE.replace("close", "clsoe").replace("fix: 1.5", "fix: x"));
        assertEquals(2, faults.size(), faults::toString);
        assertTrue(faults.getFirst().startsWith("f.yaml:8:"));
        List<String> ofCard = faults(RULE.replace("my-rule", "My rule").replace("    title: A title\n", ""));
        assertEquals(2, ofCard.size(), ofCard::toString);
        assertTrue(ofCard.stream().anyMatch(each -> each.contains("not an id: 'My rule'")), ofCard::toString);
    }

    @Test
    void a_file_is_plain_data() {
        assertEquals(1, faults("").size());
        assertEquals(
                1,
                faults("- a\n- b\n").stream()
                        .filter(each -> each.contains("mapping"))
                        .count());
        String tagged = RULE.replace("title: A title", "title: !!java.net.URL [http://localhost]");
        assertTrue(faults(tagged).getFirst().contains("a text is needed here"));
        String deep = "rules:\n  - find: " + "{not: ".repeat(60) + "{fact: go}" + "}".repeat(60) + "\n";
        assertTrue(faults(deep).stream().anyMatch(each -> each.contains("nested too deep")));
    }

    @Test
    void two_rules_cannot_have_one_id() {
        String twice = RULE + RULE.substring(RULE.indexOf('\n') + 1);
        assertTrue(faults(twice).getFirst().contains("two rules are called 'my-rule'"));
    }

    @Test
    void the_page_names_all_that_may_stand_in_a_file() throws IOException {
        String page = Files.readString(Path.of("RULE-FILES.md"));
        List<String> names = new ArrayList<>();
        Arrays.stream(FactKind.values()).map(kind -> kind.id().substring(3)).forEach(names::add);
        Arrays.stream(FactStatus.values()).map(FactStatus::id).forEach(names::add);
        Arrays.stream(Retype.values()).map(Retype::id).forEach(names::add);
        Arrays.stream(Shift.values()).map(Shift::id).forEach(names::add);
        Arrays.stream(Trait.values()).map(Trait::id).forEach(names::add);
        Arrays.stream(Arm.Kind.values()).map(Arm.Kind::id).forEach(names::add);
        Arrays.stream(Condition.Kind.values()).map(Condition.Kind::id).forEach(names::add);
        names.addAll(FactTestReader.KEYS);
        names.addAll(FactTestReader.WHERE_KEYS);
        names.addAll(RuleFileReader.RULE_KEYS);
        assertEquals(
                List.of(),
                names.stream().filter(name -> !page.contains("`" + name + "`")).toList());
    }
}
