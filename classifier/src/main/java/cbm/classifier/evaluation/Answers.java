package cbm.classifier.evaluation;

import cbm.classifier.label.Answer;
import cbm.classifier.statistics.Interval;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.verdict.Conclusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The answers of reader and judge to one question with one answer each.
 *
 * @param question the name of the question, such as {@code cause}
 * @param labels the possible answers, in the order of the taxonomy
 * @param pairs one for each commit that the reader answered for
 */
public record Answers(String question, List<String> labels, List<Pair> pairs) {

    /** The name of the question whether a commit is a fix. */
    public static final String FIX = "fix";

    private static final Comparator<Pair> ORDER = Comparator.comparing(Pair::group)
            .thenComparing(Pair::id)
            .thenComparing(Pair::truth)
            .thenComparing(Pair::given);

    /**
     * One commit's two answers.
     *
     * @param id the commit's name in lists
     * @param group its project
     * @param truth the reader's answer
     * @param given the judge's answer; empty where it abstains
     * @param leader the answer that the judge would give without abstaining; empty if it has none
     * @param confidence the judge's confidence in the leader
     */
    public record Pair(String id, String group, String truth, String given, String leader, double confidence) {

        /** Whether the judge gives the reader's answer. */
        public boolean right() {
            return truth.equals(given);
        }

        /** The same pair where the judge abstains below a confidence. */
        Pair atLeast(double least) {
            return new Pair(id, group, truth, confidence >= least ? leader : "", leader, confidence);
        }
    }

    public Answers {
        labels = List.copyOf(labels);
        pairs = List.copyOf(pairs);
    }

    /** The answers on an axis of one label. */
    public static Answers on(Axis axis, List<Judged> judged) {
        List<Pair> pairs = new ArrayList<>();
        for (Judged one : judged) {
            truth(one, axis).ifPresent(truth -> {
                Conclusion<? extends Label> conclusion = one.verdict().single(axis);
                pairs.add(new Pair(
                        one.id(),
                        one.group(),
                        truth.code(),
                        conclusion.label().map(Label::code).orElse(""),
                        conclusion.leader().map(Label::code).orElse(""),
                        conclusion.confidence()));
            });
        }
        return new Answers(
                axis.column(), axis.labels().stream().map(Label::code).toList(), pairs);
    }

    /** The answers to whether the commits are fixes. */
    public static Answers onFix(List<Judged> judged) {
        List<Pair> pairs = judged.stream()
                .filter(one -> one.truth().fix() != Answer.UNSURE)
                .map(one -> new Pair(
                        one.id(),
                        one.group(),
                        one.truth().fix().code(),
                        one.verdict().answer() == Answer.UNSURE
                                ? ""
                                : one.verdict().answer().code(),
                        one.verdict().answer().code(),
                        one.verdict().fix().confidence()))
                .toList();
        return new Answers(FIX, List.of(Answer.YES.code(), Answer.NO.code()), pairs);
    }

    private static Optional<Label> truth(Judged one, Axis axis) {
        return one.truth().labels().all().stream()
                .filter(label -> label.axis() == axis)
                .findFirst();
    }

    /** The share of all commits that got the reader's answer; abstaining counts as wrong. */
    public double accuracy() {
        return accuracy(pairs);
    }

    static double accuracy(List<Pair> pairs) {
        return pairs.isEmpty()
                ? Double.NaN
                : (double) pairs.stream().filter(Pair::right).count() / pairs.size();
    }

    /** The share of commits that got an answer. */
    public double coverage() {
        return pairs.isEmpty() ? Double.NaN : (double) given().size() / pairs.size();
    }

    /** The share of right ones among the answers given. */
    public double precision() {
        return accuracy(given());
    }

    /** The accuracy of always giving the reader's most frequent answer. */
    public double baseline() {
        return pairs.isEmpty()
                ? Double.NaN
                : (double) counts(pairs, Pair::truth).values().stream()
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(0)
                        / pairs.size();
    }

    /**
     * Cohen's kappa (Cohen 1960); abstaining is an answer of its own, which the reader never gives.
     *
     * @return not a number without answers, or where both always give the same one, so that chance alone would agree
     */
    public double kappa() {
        return kappa(pairs);
    }

    static double kappa(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return Double.NaN;
        }
        double n = pairs.size();
        Map<String, Long> truth = counts(pairs, Pair::truth);
        Map<String, Long> given = counts(pairs, Pair::given);
        double chance = 0;
        for (Map.Entry<String, Long> entry : truth.entrySet()) {
            chance += entry.getValue() / n * given.getOrDefault(entry.getKey(), 0L) / n;
        }
        double observed = accuracy(pairs);
        return chance == 1 ? Double.NaN : (observed - chance) / (1 - chance);
    }

    /** The bootstrap interval of a statistic of the pairs, if it has a value; it does not hang on their order. */
    public Optional<Interval> interval(ToDoubleFunction<List<Pair>> statistic) {
        return Bootstrap.STANDARD.interval(pairs.stream().sorted(ORDER).toList(), statistic);
    }

    /** How often a reader's answer met a judge's; the judge's abstentions under the empty text. */
    public long count(String truth, String given) {
        return pairs.stream()
                .filter(pair -> pair.truth().equals(truth) && pair.given().equals(given))
                .count();
    }

    /** Precision, recall and F1 of one answer. */
    public Score score(String label) {
        long right = count(label, label);
        long given = pairs.stream().filter(pair -> pair.given().equals(label)).count();
        long there = pairs.stream().filter(pair -> pair.truth().equals(label)).count();
        return new Score(right, given, there);
    }

    /** The same answers where the judge abstains below a confidence. */
    public Answers atLeast(double confidence) {
        return new Answers(
                question,
                labels,
                pairs.stream().map(pair -> pair.atLeast(confidence)).toList());
    }

    /** The answers by project, in the order of names. */
    public Map<String, Answers> byGroup() {
        return pairs.stream()
                .collect(Collectors.groupingBy(
                        Pair::group,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(), some -> new Answers(question, labels, some))));
    }

    private List<Pair> given() {
        return pairs.stream().filter(pair -> !pair.given().isEmpty()).toList();
    }

    private static Map<String, Long> counts(List<Pair> pairs, Function<Pair, String> side) {
        return pairs.stream().collect(Collectors.groupingBy(side, TreeMap::new, Collectors.counting()));
    }
}
