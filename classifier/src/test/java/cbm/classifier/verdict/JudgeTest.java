package cbm.classifier.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.label.Answer;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.Contradictions;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.miner.fix.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Weights SMALL = Weights.parse("""
            prior: fix -1, subcause=traditional 0.5
            stuck: fix 2, behaviour=blocking 3, primitives=channel 1
            race: fix 2, behaviour=non-blocking 3
            buffer: subcause=chan 2, strategy=change 3, primitives=channel 2
            docs: fix -3
            pair mutex/remove 1
            """);

    private static Verdict judge(Weights weights, String... rules) {
        List<Evidence> evidence = new ArrayList<>();
        for (String rule : rules) {
            evidence.add(Evidence.inFile(rule, "a.go", Side.AFTER, 1, 1, "x"));
        }
        return new Judge(weights).judge("r", "c", evidence, false, Judge.Known.NOTHING);
    }

    private static Signals signals(String... rules) {
        return Signals.of(Arrays.stream(rules)
                .map(rule -> Evidence.inMessage(rule, 1, List.of()))
                .toList());
    }

    @Test
    void evidence_that_little_of_the_fix_is_about_says_less() {
        Evidence aloud = Evidence.inMessage("stuck", 1, List.of("x"));
        Judge judge = new Judge(SMALL);
        assertTrue(judge.chanceOfFix(Signals.of(List.of(aloud)))
                > judge.chanceOfFix(Signals.of(List.of(aloud.withSalience(0.5)))));
        assertTrue(Posterior.of(SMALL, Signals.of(List.of(aloud))).chance(Behaviour.BLOCKING)
                > Posterior.of(SMALL, Signals.of(List.of(aloud.withSalience(0.5))))
                        .chance(Behaviour.BLOCKING));
    }

    @Test
    void evidence_for_a_label_gives_it_with_its_reasons() {
        Verdict verdict = judge(SMALL, "stuck", "buffer");
        assertEquals(Answer.YES, verdict.answer());
        assertEquals(Optional.of(Subcause.CHAN), verdict.subcause().label());
        assertEquals(Optional.of(Strategy.CHANGE), verdict.strategy().label());
        assertEquals("channel", verdict.codes(Axis.PRIMITIVE));
        assertEquals("buffer", verdict.strategy().evidence().getFirst().rule());
        assertTrue(
                verdict.behaviour().why().contains("stuck +3.0"),
                verdict.behaviour().why());
        assertTrue(verdict.behaviour().confidence() > verdict.behaviour().runnerUpConfidence());
    }

    @Test
    void what_is_clearly_no_fix_gets_no_kind() {
        Verdict verdict = judge(SMALL, "docs", "stuck");
        assertEquals(Answer.NO, verdict.answer());
        assertTrue(verdict.behaviour().abstained());
        assertEquals("", verdict.codes(Axis.PRIMITIVE));
    }

    @Test
    void a_known_fix_is_not_asked_again() {
        Verdict verdict = new Judge(SMALL).judge("r", "c", List.of(), true, Judge.Known.IS_FIX);
        assertEquals(Answer.YES, verdict.answer());
        assertTrue(verdict.behaviour().leader().isPresent());
    }

    @Test
    void evidence_counts_once_however_often_a_rule_fires() {
        Verdict once = judge(SMALL, "stuck");
        Verdict thrice = judge(SMALL, "stuck", "stuck", "stuck");
        assertEquals(once.behaviour().confidence(), thrice.behaviour().confidence());
    }

    /** The table of allowed combinations, over any set of the real rules: none of the labels contradicts another. */
    @Test
    void labels_of_one_verdict_never_contradict_each_other() {
        Weights weights = Weights.standard();
        List<String> rules = new ArrayList<>(weights.rules());
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            Collections.shuffle(rules, random);
            Verdict verdict =
                    judge(weights, rules.subList(0, random.nextInt(12)).toArray(String[]::new));
            assertEquals(
                    List.of(),
                    Contradictions.among(
                            verdict.behaviour().leader(),
                            verdict.cause().leader(),
                            verdict.subcause().leader(),
                            verdict.strategy().leader()));
            assertEquals(List.of(), VerdictLabels.of(verdict).labels().contradictions());
            assertFalse(VerdictJson.line(verdict).contains("\n"));
        }
    }

    @Test
    void a_verdict_refuses_labels_that_contradict_each_other() {
        Verdict good = judge(SMALL, "stuck", "buffer");
        Conclusion<Behaviour> wrong = conclusion(Behaviour.NON_BLOCKING);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Verdict(
                        "r",
                        "c",
                        good.fix(),
                        wrong,
                        good.cause(),
                        good.subcause(),
                        good.strategy(),
                        Map.of(),
                        false,
                        List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Verdict(
                        "r",
                        "c",
                        good.fix(),
                        good.behaviour(),
                        conclusion(Cause.SHARED_MEMORY),
                        good.subcause(),
                        good.strategy(),
                        Map.of(),
                        false,
                        List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Verdict(
                        "r",
                        "c",
                        good.fix(),
                        good.behaviour(),
                        good.cause(),
                        good.subcause(),
                        conclusion(Strategy.PRIVATE),
                        Map.of(),
                        false,
                        List.of()));
    }

    private static <L extends Label> Conclusion<L> conclusion(L label) {
        return new Conclusion<>(Optional.of(label), 0.9, Optional.of(label), Optional.empty(), 0, "", List.of());
    }

    @Test
    void the_chances_of_all_allowed_pairs_add_up_to_one() {
        Posterior posterior = Posterior.of(Weights.standard(), signals("message-deadlock", "lock-removed"));
        double sum = posterior.chances().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertEquals(1, sum, 1e-9);
        assertEquals(posterior.chance(Behaviour.BLOCKING), 1 - posterior.chance(Behaviour.NON_BLOCKING), 1e-9);
    }

    @Test
    void weights_name_the_line_that_is_wrong() {
        assertThrows(IllegalArgumentException.class, () -> Weights.parse("rule behaviour=blocking 1"));
        assertThrows(IllegalArgumentException.class, () -> Weights.parse("rule: behaviour=stuck 1"));
        assertThrows(IllegalArgumentException.class, () -> Weights.parse("rule: fix 1\nrule: fix 1"));
        assertThrows(IllegalArgumentException.class, () -> Weights.parse("rule: behaviour=blocking"));
        assertThrows(IllegalArgumentException.class, () -> Weights.parse("pair mutex 1"));
    }
}
