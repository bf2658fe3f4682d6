package cbm.classifier.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.DeadlockDetail;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Weights HAND = Weights.parse("""
            old: fix 1, behaviour=blocking 2, strategy=move 1, deadlock_detail=leak 3
            new: fix 0.5
            pair mutex/move 1
            """);

    private static final Weights FITTED = Weights.parse("""
            old: behaviour=blocking 1.5, strategy=move/blocking 0.25
            pair chan/add 0.5
            """);

    @Test
    void fitted_weights_go_before_on_what_they_answer() {
        Weights both = HAND.refined(FITTED);
        assertEquals(0, both.fix("old"));
        assertEquals(1.5, both.of("old", Behaviour.BLOCKING));
        assertEquals(0, both.of("old", Strategy.MOVE));
        assertEquals(0.25, both.of("old", new Weights.Tactic(Behaviour.BLOCKING, Strategy.MOVE)));
        assertEquals(0, both.pair(Subcause.MUTEX, Strategy.MOVE));
        assertEquals(0.5, both.pair(Subcause.CHAN, Strategy.ADD));
    }

    @Test
    void a_rule_that_nothing_was_fitted_for_counts_as_set_by_hand() {
        assertEquals(0.5, HAND.refined(FITTED).fix("new"));
    }

    @Test
    void questions_that_are_not_fitted_stay_as_set_by_hand() {
        assertEquals(3, HAND.refined(FITTED).of("old", DeadlockDetail.LEAK));
    }

    @Test
    void a_strategy_of_one_behaviour_says_nothing_of_the_other() {
        Weights weights = Weights.parse("moved: strategy=add/blocking 5");
        Posterior posterior = Posterior.of(weights, Signals.of(List.of(Evidence.inMessage("moved", 1, List.of()))));
        double blocking = posterior.chance(Behaviour.BLOCKING, Strategy.ADD) / posterior.chance(Behaviour.BLOCKING);
        double other =
                posterior.chance(Behaviour.NON_BLOCKING, Strategy.ADD) / posterior.chance(Behaviour.NON_BLOCKING);
        assertEquals(Math.exp(5) / (Math.exp(5) + 4), blocking, 1e-9);
        assertEquals(0.2, other, 1e-9);
        assertEquals(0.5, posterior.chance(Behaviour.BLOCKING), 1e-9);
    }

    @Test
    void a_weight_without_its_rule_is_gone_everywhere() {
        Weights without = FITTED.without("old");
        assertEquals(0, without.of("old", Behaviour.BLOCKING));
        assertEquals(0, without.of("old", new Weights.Tactic(Behaviour.BLOCKING, Strategy.MOVE)));
    }

    @Test
    void a_calibration_reads_what_it_prints() {
        String text = "fix 0.9 -0.1\ncause 1.2 0.0\n";
        assertEquals(text, Calibration.parse(text).print());
        assertThrows(IllegalArgumentException.class, () -> Calibration.parse("cause 1.2"));
        assertThrows(IllegalArgumentException.class, () -> Calibration.parse("colour 1 0"));
        assertThrows(IllegalArgumentException.class, () -> Calibration.parse("cause 0 0"));
    }
}
