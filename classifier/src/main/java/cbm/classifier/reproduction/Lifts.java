package cbm.classifier.reproduction;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.statistics.Association;
import cbm.classifier.statistics.Holm;
import cbm.classifier.statistics.Interval;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.datasets.GoStudy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lift of every cause with every strategy and with every primitive, over bugs and over uses. */
final class Lifts {

    private static final double LEVEL = 0.95;

    private final StudyTables tables;
    private final Function<Primitive, String> column;
    private final List<GoStudy.QuotedLift> quoted;

    /**
     * Lifts of some tables.
     *
     * @param column the name that a primitive of a non-blocking patch is counted under; empty if it is left out
     * @param quoted the values to compare with
     */
    Lifts(StudyTables tables, Function<Primitive, String> column, List<GoStudy.QuotedLift> quoted) {
        this.tables = tables;
        this.column = column;
        this.quoted = List.copyOf(quoted);
    }

    /** All pairs, family by family, each family from the largest lift to the smallest. */
    List<LiftRow> all() {
        List<LiftRow> rows = new ArrayList<>();
        for (Behaviour behaviour : Behaviour.values()) {
            rows.addAll(family(behaviour, Axis.STRATEGY, false));
            rows.addAll(family(behaviour, Axis.PRIMITIVE, false));
            rows.addAll(family(behaviour, Axis.PRIMITIVE, true));
        }
        return List.copyOf(rows);
    }

    private List<LiftRow> family(Behaviour behaviour, Axis axis, boolean uses) {
        List<Coded> coded = tables.fixes(behaviour).stream()
                .flatMap(fix -> fix.labels().subcause().stream().map(cause -> new Coded(cause, names(fix, axis))))
                .toList();
        List<LiftRow> rows = new ArrayList<>();
        for (Subcause cause : Subcause.of(behaviour)) {
            for (Heading label : headings(behaviour, axis, coded)) {
                Association counts = uses ? uses(coded, cause, label.code()) : bugs(coded, cause, label.code());
                rows.add(new LiftRow(
                        behaviour, cause, axis, label, uses, counts, 1, quote(behaviour, cause, axis, label, uses)));
            }
        }
        rows.sort(Comparator.comparingDouble(row -> -finite(row.counts().lift())));
        return adjusted(rows);
    }

    /**
     * A fix as it is counted.
     *
     * @param names what it is counted under; several uses of one name stand several times
     */
    private record Coded(Subcause cause, List<String> names) {}

    private List<String> names(LabelledFix fix, Axis axis) {
        if (axis == Axis.STRATEGY) {
            return fix.labels().strategy().stream().map(Strategy::code).toList();
        }
        boolean own = fix.labels().behaviour().equals(Optional.of(Behaviour.BLOCKING));
        return fix.labels().primitives().stream()
                .map(p -> own ? p.code() : column.apply(p))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<Heading> headings(Behaviour behaviour, Axis axis, List<Coded> coded) {
        if (axis == Axis.STRATEGY) {
            return Heading.of(Strategy.of(behaviour));
        }
        Set<String> used = coded.stream().flatMap(c -> c.names().stream()).collect(Collectors.toSet());
        List<Heading> headings = new ArrayList<>();
        for (Primitive primitive : Primitive.values()) {
            if (used.remove(primitive.code())) {
                headings.add(Heading.of(primitive));
            }
        }
        used.forEach(name -> headings.add(new Heading(name, "Misc.")));
        return headings;
    }

    private static Association bugs(List<Coded> coded, Subcause cause, String name) {
        long a = coded.stream().filter(c -> c.cause() == cause).count();
        long b = coded.stream().filter(c -> c.names().contains(name)).count();
        long both = coded.stream()
                .filter(c -> c.cause() == cause && c.names().contains(name))
                .count();
        return new Association(both, a, b, coded.size());
    }

    private static Association uses(List<Coded> coded, Subcause cause, String name) {
        long a = coded.stream()
                .filter(c -> c.cause() == cause)
                .mapToLong(c -> c.names().size())
                .sum();
        long b = coded.stream().mapToLong(c -> times(c, name)).sum();
        long both = coded.stream()
                .filter(c -> c.cause() == cause)
                .mapToLong(c -> times(c, name))
                .sum();
        return new Association(
                both, a, b, coded.stream().mapToLong(c -> c.names().size()).sum());
    }

    private static long times(Coded coded, String name) {
        return coded.names().stream().filter(name::equals).count();
    }

    private Optional<GoStudy.QuotedLift> quote(
            Behaviour behaviour, Subcause cause, Axis axis, Heading label, boolean uses) {
        return quoted.stream()
                .filter(q -> q.behaviour().equals(behaviour.code())
                        && q.cause().equals(cause.code())
                        && q.axis().equals(axis.column())
                        && q.label().equals(label.code())
                        && q.base().equals(uses ? "uses" : "bugs"))
                .findFirst();
    }

    private static List<LiftRow> adjusted(List<LiftRow> rows) {
        double[] p = Holm.adjust(rows.stream().mapToDouble(LiftRow::p).toArray());
        List<LiftRow> adjusted = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            LiftRow row = rows.get(i);
            adjusted.add(new LiftRow(
                    row.behaviour(),
                    row.cause(),
                    row.axis(),
                    row.label(),
                    row.uses(),
                    row.counts(),
                    p[i],
                    row.quoted()));
        }
        return adjusted;
    }

    private static double finite(double lift) {
        return Double.isNaN(lift) ? -1 : lift;
    }

    /** The pairs as a table. */
    static Table table(String id, String title, List<LiftRow> rows, long cut) {
        List<Column> columns = List.of(
                Column.of("behaviour", "Blocking or non-blocking bugs."),
                Column.of("cause", "The subcause: A."),
                Column.of("axis", "Whether B is a strategy or a primitive."),
                new Column("label", "fix", "The strategy or primitive: B."),
                Column.of("base", "What is counted: bugs, or uses of primitives."),
                new Column("n_ab", "n(AB)", "How many have both."),
                new Column("n_a", "n(A)", "How many have the cause."),
                new Column("n_b", "n(B)", "How many have the strategy or primitive."),
                new Column("n", "N", "How many there are."),
                Column.of("lift", "P(AB) / (P(A) P(B)); 1 if independent, empty if A or B never occurs."),
                new Column(
                        "low",
                        "95 % from",
                        "Lower limit of the lift's interval, from the exact conditional limits of the odds ratio."),
                new Column("high", "to", "Upper limit of the lift's interval."),
                new Column(
                        "fisher_p",
                        "Fisher p",
                        "Two-sided p-value of Fisher's exact test; empty if A or B never occurs."),
                new Column(
                        "holm_p",
                        "Holm p",
                        "The same, adjusted by Holm's method for all pairs of the family (behaviour, axis, base) that are tested."),
                new Column(
                        "cut",
                        "> " + cut,
                        "Which margins are above the cut of " + cut + ": both, cause only, fix only, neither."),
                Column.of("quoted", "The value that the paper quotes, and whether the counts give it."));
        return new Table(
                id, title, columns, rows.stream().map(row -> cells(row, cut)).toList(), List.of());
    }

    private static List<Cell> cells(LiftRow row, long cut) {
        Association counts = row.counts();
        Optional<Interval> interval =
                counts.isLiftDefined() ? Optional.of(counts.liftInterval(LEVEL)) : Optional.empty();
        return List.of(
                Cell.text(row.behaviour().code()),
                Cell.text(row.cause().term()),
                Cell.text(row.axis().column()),
                Cell.text(row.label().title()),
                Cell.text(row.base()),
                Cell.count(counts.both()),
                Cell.count(counts.a()),
                Cell.count(counts.b()),
                Cell.count(counts.total()),
                new Cell.Decimal(counts.lift(), 3),
                limit(interval.map(Interval::low)),
                limit(interval.map(Interval::high)),
                new Cell.Probability(row.p()),
                new Cell.Probability(row.adjusted()),
                Cell.text(row.cut(cut)),
                Cell.text(row.quoted()
                        .map(q -> q.quoted().toPlainString() + (row.agrees() ? " =" : " \u2260!"))
                        .orElse("")));
    }

    private static Cell limit(Optional<Double> limit) {
        return limit.<Cell>map(value -> new Cell.Decimal(value, 3)).orElse(Cell.EMPTY);
    }
}
