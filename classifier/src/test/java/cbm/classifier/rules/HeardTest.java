package cbm.classifier.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.classifier.change.FixFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeardTest {

    private static final FixFacts NO_CODE = new FixFacts(List.of(), 0, false, "");

    @Test
    void quotes_whole_words_as_they_stand_and_puts_none_together() {
        String message = "Copy the map\n\nBoth may cause unwanted data races here.\n";
        List<List<String>> words = words(new SaysConsequence(), message);
        assertEquals(List.of(List.of("cause"), List.of("data races")), words);
        assertEquals(
                List.of(List.of("because"), List.of("deadlocked")),
                words(new SaysConsequence(), "Unlock, because it is deadlocked"));
    }

    @Test
    void shows_both_things_that_a_rule_joins() {
        String message = "Fix a data race\n\nIt is found by the daemons.\n";
        assertEquals(List.of(List.of("data race"), List.of("daemons")), words(new RaceOfProcesses(), message));
    }

    private static List<List<String>> words(Rule rule, String message) {
        return rule.examine(new Dossier(MessageText.of(message), NO_CODE)).stream()
                .map(finding -> finding.evidence().words())
                .toList();
    }
}
