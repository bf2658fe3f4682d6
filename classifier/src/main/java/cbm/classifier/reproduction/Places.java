package cbm.classifier.reproduction;

import cbm.classifier.statistics.Interval;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.datasets.GoStudy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words around the study's tables: titles, notes and the columns of the long tables. */
final class Places {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("table-1", "Table 1: applications"),
            Map.entry("table-2", "Table 2: goroutine creation sites"),
            Map.entry("table-3", "Table 3: goroutines and threads at run time"),
            Map.entry("table-4", "Table 4: usage of primitives"),
            Map.entry("table-5", "Table 5: behaviours and causes"),
            Map.entry("table-6", "Table 6: causes of blocking bugs"),
            Map.entry("table-7", "Table 7: fix strategies of blocking bugs"),
            Map.entry("table-8", "Table 8: deadlock detector on reproduced blocking bugs"),
            Map.entry("table-9", "Table 9: causes of non-blocking bugs"),
            Map.entry("table-10", "Table 10: fix strategies of non-blocking bugs"),
            Map.entry("table-11", "Table 11: primitives in patches of non-blocking bugs (uses)"),
            Map.entry("table-12", "Table 12: race detector on reproduced non-blocking bugs"),
            Map.entry("figure-2", "Figure 2: share of shared-memory primitives over time"),
            Map.entry("figure-3", "Figure 3: share of message-passing primitives over time"),
            Map.entry("figure-4", "Figure 4: share of bugs fixed within so many days"));

    static final List<Column> FINDING_COLUMNS = List.of(
            Column.of("id", "Name of the finding in the data set."),
            new Column("observation", "of", "Observation, implication or section of the paper."),
            Column.of("statement", "What is counted."),
            Column.of("printed", "The figure as printed."),
            new Column("computed", "rows", "What the rows give."),
            new Column("low", "95 % from", "Lower limit of Wilson's interval, for shares."),
            new Column("high", "to", "Upper limit of Wilson's interval, for shares."),
            Column.of("mark", "How printed and computed figure compare."),
            Column.of("reason", "The discrepancy that explains a difference, or why the rows cannot give the figure."));

    static final List<Column> SHORT_FINDING_COLUMNS = List.of(
            FINDING_COLUMNS.get(0),
            FINDING_COLUMNS.get(1),
            FINDING_COLUMNS.get(2),
            FINDING_COLUMNS.get(3),
            FINDING_COLUMNS.get(4),
            new Column("mark", "", "How printed and computed figure compare."),
            FINDING_COLUMNS.get(5),
            FINDING_COLUMNS.get(6));

    private Places() {}

    static String title(String place) {
        return Optional.ofNullable(TITLES.get(place)).orElse(place);
    }

    /** A row or column as the paper prints it. */
    static String heading(String place, String code) {
        Optional<? extends Label> label = switch (place) {
            case "table-6", "table-8" -> Label.find(Subcause.class, code);
            case "table-7" -> strategyOr(Label.find(Subcause.class, code), code);
            case "table-9", "table-12" -> Label.find(Subcause.class, code);
            case "table-10" -> strategyOr(Label.find(Subcause.class, code), code);
            case "table-11" -> Label.find(Subcause.class, code);
            default -> Optional.empty();
        };
        return label.<String>map(Label::term).orElse(code);
    }

    private static Optional<? extends Label> strategyOr(Optional<Subcause> cause, String code) {
        return cause.isPresent() ? cause : Label.find(Strategy.class, code);
    }

    static Optional<String> note(String place, Misc misc) {
        return switch (place) {
            case "table-8" ->
                Optional.of("The rows say which bugs were reproduced, not what was detected; (n) is printed only.");
            case "table-11" ->
                Optional.of(
                        switch (misc) {
                            case ONCE_GO ->
                                "Misc. counts Once and go statements; counting select instead gives the same cells (D19).";
                            case SELECT ->
                                "Misc. counts select; counting Once and go statements instead gives the same cells (D19).";
                            case ALL -> "Misc. counts select, Once and go statements.";
                        });
            case "table-12" ->
                Optional.of("The rows say which bugs were reproduced, not what was detected; (n) is printed only.");
            case "table-1", "table-2", "table-3", "table-4", "figure-2", "figure-3", "figure-4" ->
                Optional.of("Printed values, for comparison with a measurement; the rows of bugs do not give them.");
            default -> Optional.empty();
        };
    }

    static List<String> liftNotes(long cut) {
        return List.of(
                "Intervals: 95 %, from the exact conditional limits of the odds ratio, margins held. Fisher's test is two-sided; Holm's"
                        + " adjustment is within behaviour, axis and base. Uses of one bug are not independent: read their p-values"
                        + " with care.",
                "The paper's values come out with both margins above 10; the cut here is " + cut + ".");
    }

    static Table cells(String id, String title, List<CheckedCell> checked) {
        return new Table(
                id,
                title,
                List.of(
                        new Column("place", "table", "Table or figure."),
                        Column.of("row", "The row."),
                        Column.of("column", "The column."),
                        Column.of("printed", "The number as printed."),
                        new Column("computed", "rows", "What the rows give; empty if they cannot."),
                        Column.of("mark", "How they compare."),
                        Column.of("discrepancy", "The discrepancy that explains a difference.")),
                checked.stream().map(Places::line).toList(),
                List.of());
    }

    private static List<Cell> line(CheckedCell cell) {
        return List.of(
                Cell.text(cell.place()),
                Cell.text(cell.row()),
                Cell.text(cell.column()),
                number(cell.value()),
                cell.computed().map(Places::number).orElse(Cell.EMPTY),
                Cell.text(cell.mark().title()),
                Cell.text(cell.reason()));
    }

    private static Cell number(java.math.BigDecimal value) {
        return value.scale() <= 0
                ? Cell.count(value.longValueExact())
                : new Cell.Decimal(value.doubleValue(), value.scale());
    }

    static List<Cell> shortFinding(
            GoStudy.Finding finding,
            CheckedCell checked,
            Optional<Findings.Figure> figure,
            Optional<Interval> interval) {
        List<Cell> all = finding(finding, checked, figure, interval);
        Cell mark = Cell.text((checked.mark().sign() + " " + checked.reason()).strip());
        return List.of(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), mark, all.get(5), all.get(6));
    }

    static List<Cell> finding(
            GoStudy.Finding finding,
            CheckedCell checked,
            Optional<Findings.Figure> figure,
            Optional<Interval> interval) {
        int decimals =
                checked.computed().map(value -> Math.max(0, value.scale())).orElse(0);
        Cell computed = figure.<Cell>map(f -> f.of() > 0
                        ? new Cell.Share((double) f.count() / f.of())
                        : new Cell.Decimal(f.value().doubleValue(), decimals))
                .orElse(Cell.EMPTY);
        String mark = checked.mark() == Cell.Mark.PRINTED_ONLY
                ? "not derivable"
                : checked.mark().title();
        return List.of(
                Cell.text(finding.id()),
                Cell.text(finding.observation()),
                Cell.text(finding.statement()),
                Cell.text(finding.printed()),
                computed,
                interval.<Cell>map(i -> new Cell.Share(i.low())).orElse(Cell.EMPTY),
                interval.<Cell>map(i -> new Cell.Share(i.high())).orElse(Cell.EMPTY),
                Cell.text(mark),
                Cell.text(checked.reason().isEmpty() ? finding.reason() : checked.reason()));
    }
}
