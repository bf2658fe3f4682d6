package cbm.classifier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.classifier.taxonomy.Axis;
import cbm.classifier.verdict.Judge;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The scores on the data that the program carries. Whoever changes a rule or a weight changes these numbers in the same commit, and says
 * why in its message.
 */
class PinnedScoresTest {

    private static final Judge JUDGE = new Judge();

    @Test
    void scores_of_the_development_split() {
        assertEquals(
                "n 107 behaviour 94.4 cause 91.6 subcause 85.0 strategy 72.0 primitives 0.849",
                scores(Benchmarks.study(Split.DEVELOPMENT, JUDGE)));
    }

    @Test
    void scores_of_the_test_split() {
        assertEquals(
                "n 62 behaviour 100.0 cause 88.7 subcause 62.9 strategy 72.6 primitives 0.791",
                scores(Benchmarks.study(Split.TEST, JUDGE)));
    }

    @Test
    void scores_of_the_labelled_keyword_hits() {
        assertEquals("fix F1 0.892 recall 0.943", detection(Benchmarks.Part.TUNING));
        assertEquals("fix F1 0.765 recall 0.886", detection(Benchmarks.Part.HELD_OUT));
    }

    @Test
    void labels_given_at_nine_tenths_are_right_nine_times_in_ten() {
        for (Split split : Split.values()) {
            List<Answers.Pair> sure = sure(Benchmarks.study(split, JUDGE));
            assertEquals(true, Answers.accuracy(sure) >= 0.9, split.id());
        }
    }

    private static List<Answers.Pair> sure(List<Judged> judged) {
        return List.of(Axis.BEHAVIOUR, Axis.CAUSE, Axis.SUBCAUSE, Axis.STRATEGY).stream()
                .flatMap(axis -> Answers.on(axis, judged).pairs().stream())
                .filter(pair -> pair.confidence() >= 0.9)
                .toList();
    }

    private static String scores(List<Judged> judged) {
        StringBuilder text = new StringBuilder("n " + judged.size());
        for (Axis axis : List.of(Axis.BEHAVIOUR, Axis.CAUSE, Axis.SUBCAUSE, Axis.STRATEGY)) {
            text.append(String.format(
                    Locale.ROOT,
                    " %s %.1f",
                    axis.column(),
                    100 * Answers.on(axis, judged).accuracy()));
        }
        return text
                + String.format(
                        Locale.ROOT,
                        " primitives %.3f",
                        Sets.primitives(judged).micro().f1());
    }

    private static String detection(Benchmarks.Part half) {
        Score score = Answers.onFix(Benchmarks.detection(half, JUDGE)).score("yes");
        return String.format(Locale.ROOT, "fix F1 %.3f recall %.3f", score.f1(), score.recall());
    }

    /** A rule stands on two applications of the development split at least, or on a pattern that somebody else has published. */
    @Test
    void every_rule_fires_in_two_development_applications_or_has_a_source() {
        List<Judged> judged = new java.util.ArrayList<>(Benchmarks.study(Split.DEVELOPMENT, JUDGE));
        judged.addAll(Benchmarks.detection(Benchmarks.Part.TUNING, JUDGE));
        TreeSet<String> lone = new TreeSet<>();
        for (var rule : cbm.classifier.rules.Rules.all()) {
            long groups = judged.stream()
                    .filter(one -> one.verdict().evidence().stream()
                            .anyMatch(evidence -> evidence.rule().equals(rule.id())))
                    .map(one -> one.group()
                            .replaceFirst(".*/", "")
                            .replace("moby", "docker")
                            .replace("grpc-go", "grpc"))
                    .distinct()
                    .count();
            if (groups < 2 && rule.card().source().isEmpty()) {
                lone.add(rule.id());
            }
        }
        assertEquals("[]", lone.toString());
    }
}
