package cbm.classifier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.classifier.taxonomy.Axis;
import cbm.classifier.verdict.Judge;
import cbm.datasets.WrittenFixes;
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
                "n 107 behaviour 98.1 cause 94.4 subcause 89.7 strategy 84.1 primitives 0.911",
                scores(Benchmarks.study(Split.DEVELOPMENT, JUDGE)));
    }

    @Test
    void scores_of_the_test_split() {
        assertEquals(
                "n 62 behaviour 100.0 cause 88.7 subcause 67.7 strategy 59.7 primitives 0.791",
                scores(Benchmarks.study(Split.TEST, JUDGE)));
    }

    @Test
    void scores_of_the_labelled_keyword_hits() {
        assertEquals("fix F1 0.943 recall 0.943", detection(Benchmarks.Part.TUNING));
        assertEquals("fix F1 0.831 recall 0.914", detection(Benchmarks.Part.HELD_OUT));
        assertEquals("fix F1 0.894 recall 0.902", detection(Benchmarks.Part.FRESH));
    }

    @Test
    void scores_of_written_fixes_whose_writers_are_held_out() {
        assertEquals(
                "n 276 behaviour 96.7 cause 97.8 subcause 88.0 strategy 78.3 primitives 0.845",
                scores(WrittenCases.kinds(WrittenFixes.Case::heldOut, Benchmarks.View.WHOLE, JUDGE)));
        assertEquals(
                "n 276 behaviour 97.1 cause 96.4 subcause 83.3 strategy 76.1 primitives 0.842",
                scores(WrittenCases.kinds(WrittenFixes.Case::heldOut, Benchmarks.View.PATCH, JUDGE)));
    }

    /** Of the labels given at nine tenths or more the share that is right, and their share of all labels asked for. */
    @Test
    void labels_given_at_nine_tenths_are_right_nine_times_in_ten() {
        assertEquals("right 99.3 of all 70.3", sure(Benchmarks.study(Split.DEVELOPMENT, JUDGE)));
        assertEquals("right 93.1 of all 64.1", sure(Benchmarks.study(Split.TEST, JUDGE)));
        assertEquals("right 91.8 of all 69.3", sure(Benchmarks.detection(Benchmarks.Part.TUNING, JUDGE)));
    }

    private static String sure(List<Judged> judged) {
        List<Answers.Pair> all = List.of(Axis.BEHAVIOUR, Axis.CAUSE, Axis.SUBCAUSE, Axis.STRATEGY).stream()
                .flatMap(axis -> Answers.on(axis, judged).pairs().stream())
                .toList();
        List<Answers.Pair> sure =
                all.stream().filter(pair -> pair.confidence() >= 0.9).toList();
        return String.format(
                Locale.ROOT, "right %.1f of all %.1f", 100 * Answers.accuracy(sure), 100.0 * sure.size() / all.size());
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
        judged.addAll(Benchmarks.detection(Benchmarks.Part.TRAINING, JUDGE));
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
