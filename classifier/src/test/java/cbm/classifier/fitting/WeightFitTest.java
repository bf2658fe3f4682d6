package cbm.classifier.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.evaluation.Benchmarks;
import cbm.classifier.evaluation.Judged;
import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelSet;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Weights;
import cbm.miner.fix.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightFitTest {

    private static final Weights HAND = Weights.parse("""
            prior: fix -1
            stuck: fix 1, behaviour=blocking 1
            moved: strategy=move 0.5
            unseen: fix 0.7
            """);

    private static Sample sample(String application, Optional<Subcause> subcause, Strategy strategy, String... rules) {
        LabelSet labels = new LabelSet(
                Optional.empty(),
                Optional.empty(),
                subcause,
                subcause.map(one -> strategy),
                subcause.isPresent() ? Set.of(Primitive.CHANNEL) : Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        Answer fix = subcause.isPresent() ? Answer.YES : Answer.NO;
        LabelledFix truth = new LabelledFix("r", "c", "reader", fix, labels, OptionalDouble.empty(), "");
        List<Evidence> evidence = Stream.of(rules)
                .map(rule -> Evidence.inFile(rule, "a.go", Side.AFTER, 1, 1, "x"))
                .toList();
        var verdict = new Judge(HAND).judge("r", "c", evidence, false, Judge.Known.NOTHING);
        return new Sample(
                application,
                Benchmarks.View.WHOLE,
                Sample.Source.HIT,
                1,
                new Judged("id", application, truth, verdict));
    }

    private static List<Sample> samples(String application, int each) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            samples.add(sample(application, Optional.of(Subcause.CHAN), Strategy.REMOVE, "stuck", "moved"));
            samples.add(sample(application, Optional.of(Subcause.TRADITIONAL), Strategy.MOVE, "moved"));
            samples.add(sample(application, Optional.of(Subcause.CHAN), Strategy.ADD, "stuck"));
            samples.add(sample(application, Optional.of(Subcause.TRADITIONAL), Strategy.ADD, "race"));
            samples.add(sample(application, Optional.empty(), Strategy.ADD, "docs"));
        }
        return samples;
    }

    private static Weights fit(List<Sample> samples) {
        return WeightFit.of(samples, HAND, Strengths.all(1));
    }

    @Test
    void weights_follow_the_labels() {
        Weights fitted = fit(samples("one", 50));
        assertTrue(fitted.fix("docs") < -1, "docs " + fitted.fix("docs"));
        assertTrue(fitted.of("stuck", Behaviour.BLOCKING) > 1);
    }

    @Test
    void a_rule_can_mean_one_strategy_for_one_behaviour_and_another_for_the_other() {
        Weights fitted = fit(samples("one", 50));
        double blocking = fitted.of("moved", new Weights.Tactic(Behaviour.BLOCKING, Strategy.MOVE));
        double nonBlocking = fitted.of("moved", new Weights.Tactic(Behaviour.NON_BLOCKING, Strategy.MOVE));
        assertTrue(nonBlocking > 0.2 && blocking < 0, blocking + " and " + nonBlocking);
    }

    @Test
    void a_weight_shrinks_to_nothing_rather_than_turn_its_sign() {
        List<Sample> against = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            against.add(sample("one", Optional.empty(), Strategy.ADD, "stuck"));
            against.add(sample("one", Optional.of(Subcause.TRADITIONAL), Strategy.ADD, "stuck"));
            against.add(sample("one", Optional.of(Subcause.CHAN), Strategy.ADD, "moved"));
        }
        Weights fitted = WeightFit.of(against, HAND, Strengths.all(0.01));
        assertEquals(0, fitted.of("stuck", Behaviour.BLOCKING));
        assertTrue(fitted.fix("stuck") >= 0);
    }

    @Test
    void what_no_commit_speaks_of_stays_as_set_by_hand() {
        assertEquals(0.7, fit(samples("one", 5)).fix("unseen"));
    }

    @Test
    void the_order_of_commits_does_not_matter() {
        List<Sample> samples = samples("one", 5);
        String text = WeightFit.text(samples, HAND, Strengths.STANDARD);
        Collections.reverse(samples);
        assertEquals(text, WeightFit.text(samples, HAND, Strengths.STANDARD));
    }

    /** An application's own labels, however they are, leave what is said of it as it was: nothing leaks. */
    @Test
    void an_application_that_is_left_out_teaches_nothing_about_itself() {
        List<Sample> others = samples("others", 20);
        Sample asked = sample("asked", Optional.of(Subcause.CHAN), Strategy.MOVE, "stuck");
        Sample other = sample("asked", Optional.of(Subcause.WAITGROUP), Strategy.PRIVATE, "stuck");
        assertEquals(leader(others, asked, asked), leader(others, asked, other));
        assertNotEquals(Optional.of(Strategy.PRIVATE), leader(others, asked, other));
    }

    private static Optional<Strategy> leader(List<Sample> others, Sample asked, Sample own) {
        List<Sample> all = new ArrayList<>(others);
        all.add(asked);
        all.addAll(Collections.nCopies(30, own));
        return LeaveOneOut.of(all, HAND, Strengths.all(1)).kinds(Benchmarks.View.WHOLE).stream()
                .filter(one -> one.group().equals("asked"))
                .findFirst()
                .orElseThrow()
                .verdict()
                .strategy()
                .leader();
    }
}
