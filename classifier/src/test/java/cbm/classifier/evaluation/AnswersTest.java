package cbm.classifier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures computed by hand on ten commits: truth a six times, b four times. */
class AnswersTest {

    private static final Answers TEN = answers("aaaaaabbbb", "aaaab-bbba");

    private static Answers answers(String truth, String given) {
        List<Answers.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < truth.length(); i++) {
            String said = given.charAt(i) == '-' ? "" : String.valueOf(given.charAt(i));
            pairs.add(
                    new Answers.Pair("c" + i, i % 2 == 0 ? "even" : "odd", "" + truth.charAt(i), said, said, i / 10.0));
        }
        return new Answers("question", List.of("a", "b"), pairs);
    }

    @Test
    void abstaining_counts_as_wrong_in_accuracy_but_not_in_precision() {
        assertEquals(0.7, TEN.accuracy(), 1e-12);
        assertEquals(0.9, TEN.coverage(), 1e-12);
        assertEquals(7.0 / 9, TEN.precision(), 1e-12);
    }

    @Test
    void the_baseline_is_the_most_frequent_answer() {
        assertEquals(0.6, TEN.baseline(), 1e-12);
    }

    @Test
    void kappa_takes_chance_off() {
        // observed 0.7; by chance 0.6 * 0.5 + 0.4 * 0.4 = 0.46
        assertEquals((0.7 - 0.46) / (1 - 0.46), TEN.kappa(), 1e-12);
        assertEquals(1, answers("abab", "abab").kappa(), 1e-12);
        assertEquals(0, answers("aabb", "aaaa").kappa(), 1e-12);
    }

    @Test
    void precision_recall_and_f1_of_a_label() {
        Score a = TEN.score("a");
        assertEquals(4.0 / 5, a.precision(), 1e-12);
        assertEquals(4.0 / 6, a.recall(), 1e-12);
        assertEquals(8.0 / 11, a.f1(), 1e-12);
    }

    @Test
    void below_a_confidence_the_judge_would_abstain() {
        assertEquals(0.5, TEN.atLeast(0.45).atLeast(0.45).coverage(), 0.1001);
        assertTrue(TEN.atLeast(0.85).coverage() < TEN.coverage());
    }

    @Test
    void the_same_seed_gives_the_same_interval_and_the_interval_holds_the_figure() {
        Interval once = TEN.interval(Answers::accuracy).orElseThrow();
        Interval again = TEN.interval(Answers::accuracy).orElseThrow();
        assertEquals(once, again);
        assertTrue(once.contains(TEN.accuracy()));
        assertTrue(once.high() - once.low() > 0.3, "ten commits say little");
    }

    @Test
    void the_order_of_the_rows_does_not_move_the_interval() {
        Answers turned = new Answers("question", List.of("a", "b"), TEN.pairs().reversed());
        assertEquals(TEN.interval(Answers::accuracy), turned.interval(Answers::accuracy));
        assertEquals(TEN.interval(Answers::kappa), turned.interval(Answers::kappa));
    }

    @Test
    void kappa_of_one_answer_and_figures_of_none_have_no_value() {
        Answers one = answers("aaa", "aaa");
        assertTrue(Double.isNaN(one.kappa()));
        assertEquals(Optional.empty(), one.interval(Answers::kappa));
        assertEquals(1, one.interval(Answers::accuracy).orElseThrow().low(), 1e-12);
        assertEquals(Optional.empty(), answers("", "").interval(Answers::accuracy));
    }

    @Test
    void projects_are_told_apart() {
        assertEquals(List.of("even", "odd"), List.copyOf(TEN.byGroup().keySet()));
        assertEquals(
                5,
                java.util.Objects.requireNonNull(TEN.byGroup().get("odd"))
                        .pairs()
                        .size());
    }
}
