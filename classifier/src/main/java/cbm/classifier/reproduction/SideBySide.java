package cbm.classifier.reproduction;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.statistics.Holm;
import cbm.classifier.statistics.Homogeneity;
import cbm.classifier.statistics.Interval;
import cbm.classifier.statistics.Proportion;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two studies beside each other: the shares of their labels, and whether these are spread in the same way. */
public final class SideBySide {

    private static final double LEVEL = 0.95;

    private final StudyReport one;
    private final StudyReport other;
    private final List<Spread> spreads;

    /**
     * How the labels of an axis are spread in two studies.
     *
     * @param behaviour the bugs it is about; absent for all
     */
    private record Spread(
            Axis axis, Optional<Behaviour> behaviour, List<Label> labels, long[] one, long[] other, Homogeneity test) {
        /** The p-value; not a number where there was nothing to compare. */
        double p() {
            return test.method() == Homogeneity.Method.NONE ? Double.NaN : test.p();
        }

        String bugs() {
            return behaviour.map(Label::code).orElse("all");
        }
    }

    /**
     * Compares two studies.
     *
     * @param seed of the Monte Carlo tests; the same seed gives the same p-values
     */
    public SideBySide(StudyReport one, StudyReport other, long seed) {
        this.one = one;
        this.other = other;
        List<Spread> all = new ArrayList<>();
        all.add(spread(Axis.BEHAVIOUR, Optional.empty(), seed));
        all.add(spread(Axis.CAUSE, Optional.empty(), seed));
        for (Behaviour behaviour : Behaviour.values()) {
            for (Axis axis : List.of(Axis.SUBCAUSE, Axis.STRATEGY, Axis.PRIMITIVE)) {
                all.add(spread(axis, Optional.of(behaviour), seed));
            }
        }
        spreads = List.copyOf(all);
    }

    private Spread spread(Axis axis, Optional<Behaviour> behaviour, long seed) {
        List<Label> labels = axis.labels().stream()
                .filter(label -> count(one, behaviour, label) + count(other, behaviour, label) > 0)
                .toList();
        long[] mine =
                labels.stream().mapToLong(label -> count(one, behaviour, label)).toArray();
        long[] theirs = labels.stream()
                .mapToLong(label -> count(other, behaviour, label))
                .toArray();
        return new Spread(axis, behaviour, labels, mine, theirs, Homogeneity.test(mine, theirs, seed));
    }

    private static long count(StudyReport study, Optional<Behaviour> behaviour, Label label) {
        List<LabelledFix> fixes = behaviour
                .map(b -> study.tables().fixes(b))
                .orElse(study.tables().fixes());
        return fixes.stream().filter(fix -> fix.labels().all().contains(label)).count();
    }

    /** The tests, one line an axis. */
    public Table tests() {
        double[] adjusted = adjusted();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < spreads.size(); i++) {
            rows.add(test(spreads.get(i), adjusted[i]));
        }
        return new Table(
                "comparison-tests",
                "Are " + one.name() + " and " + other.name() + " spread in the same way?",
                List.of(
                        Column.of("bugs", "Which bugs: all, blocking or non-blocking."),
                        Column.of("axis", "The question that the labels answer."),
                        Column.of("n", "Bugs, or uses of primitives, of the first study."),
                        new Column("n_other", "n other", "Bugs, or uses of primitives, of the other study."),
                        new Column("chi2", "chi\u00b2", "Pearson's chi-square."),
                        Column.of("df", "Degrees of freedom."),
                        Column.of("p", "The p-value of the test; empty without one."),
                        new Column(
                                "holm_p", "Holm p", "The same, adjusted by Holm's method for all lines with a test."),
                        new Column(
                                "v",
                                "Cram\u00e9r's V",
                                "Effect size: 0 for the same shares, 1 for no label in common."),
                        Column.of("test", "How the p-value was found.")),
                rows,
                List.of(
                        "chi-square where no expected count is below 1 and at most a fifth below 5; otherwise Monte Carlo with a fixed seed."
                                + " V is commonly called small at 0.1, medium at 0.3, large at 0.5.",
                        "Uses of primitives of one bug are not independent: read their p-values with care."));
    }

    private static List<Cell> test(Spread spread, double adjusted) {
        Homogeneity test = spread.test();
        return List.of(
                Cell.text(spread.bugs()),
                Cell.text(spread.axis().column()),
                Cell.count(total(spread.one())),
                Cell.count(total(spread.other())),
                new Cell.Decimal(test.statistic(), 2),
                Cell.count(test.degrees()),
                new Cell.Probability(spread.p()),
                new Cell.Probability(adjusted),
                new Cell.Decimal(test.cramersV(), 3),
                Cell.text(test.method().title()));
    }

    private double[] adjusted() {
        return Holm.adjust(spreads.stream().mapToDouble(Spread::p).toArray());
    }

    /** The shares, one line a label, each with Wilson's interval. */
    public Table shares() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Spread spread : spreads) {
            for (int i = 0; i < spread.labels().size(); i++) {
                rows.add(share(spread, i));
            }
        }
        return new Table(
                "comparison",
                one.name() + " beside " + other.name(),
                List.of(
                        Column.of("bugs", "Which bugs: all, blocking or non-blocking."),
                        Column.of("axis", "The question that the label answers."),
                        Column.of("label", "The label."),
                        new Column("count", "n", "Count in the first study."),
                        Column.of("share", "Share in the first study."),
                        new Column("low", "95 % from", "Lower limit of Wilson's interval."),
                        new Column("high", "to", "Upper limit of Wilson's interval."),
                        new Column("count_other", "n other", "Count in the other study."),
                        new Column("share_other", "share other", "Share in the other study."),
                        new Column("low_other", "95 % from", "Lower limit of Wilson's interval, other study."),
                        new Column("high_other", "to", "Upper limit of Wilson's interval, other study.")),
                rows,
                List.of());
    }

    private static List<Cell> share(Spread spread, int i) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(spread.bugs()),
                Cell.text(spread.axis().column()),
                Cell.text(spread.labels().get(i).code())));
        cells.addAll(share(spread.one()[i], total(spread.one())));
        cells.addAll(share(spread.other()[i], total(spread.other())));
        return cells;
    }

    private static List<Cell> share(long count, long total) {
        if (total == 0) {
            return List.of(Cell.count(0), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);
        }
        Proportion share = new Proportion(count, total);
        Interval interval = share.wilson(LEVEL);
        return List.of(
                Cell.count(count),
                new Cell.Share(share.share()),
                new Cell.Share(interval.low()),
                new Cell.Share(interval.high()));
    }

    private static long total(long[] counts) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    /** The axes on which the two differ at the level of 5 %, after Holm's adjustment, in words. */
    public String verdict() {
        double[] adjusted = adjusted();
        List<String> different = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] < 1 - LEVEL) {
                different.add(
                        spreads.get(i).bugs() + " " + spreads.get(i).axis().column());
            }
        }
        return different.isEmpty()
                ? "no difference between " + one.name() + " and " + other.name() + " at 5 %, after Holm's adjustment"
                : different.stream()
                        .collect(Collectors.joining(
                                ", ",
                                one.name() + " and " + other.name() + " differ at 5 %, after Holm's adjustment, in: ",
                                ""));
    }
}
