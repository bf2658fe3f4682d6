package cbm.classifier.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cbm.miner.fix.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignalsTest {

    @Test
    void a_rule_speaks_as_loud_as_its_most_salient_evidence() {
        Evidence loud = Evidence.inMessage("race", 1, List.of("race")).withSalience(0.8);
        Signals signals = Signals.of(List.of(loud.withSalience(0.3), loud, loud));
        assertEquals(Set.of("race"), signals.rules());
        assertEquals(0.8, signals.of("race"));
        assertEquals(0, signals.of("deadlock"));
    }

    @Test
    void of_many_rules_that_see_something_in_code_each_says_less() {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.inMessage("race", 1, List.of("race")));
        for (int i = 0; i < 8; i++) {
            evidence.add(Evidence.inFile("rule-" + i, "a.go", Side.AFTER, 1, 1));
        }
        assertEquals(1, Signals.of(evidence).of("rule-3"));
        for (int i = 8; i < 16; i++) {
            evidence.add(Evidence.inFile("rule-" + i, "a.go", Side.AFTER, 1, 1));
        }
        assertEquals(Math.pow(0.5, 0.3), Signals.of(evidence).of("rule-3"), 1e-9);
        assertEquals(1, Signals.of(evidence).of("race"));
    }

    @Test
    void salience_is_a_share() {
        Evidence evidence = Evidence.inMessage("race", 1, List.of("race"));
        assertThrows(IllegalArgumentException.class, () -> evidence.withSalience(0));
        assertThrows(IllegalArgumentException.class, () -> evidence.withSalience(1.1));
        assertThrows(IllegalArgumentException.class, () -> evidence.withSalience(Double.NaN));
    }
}
