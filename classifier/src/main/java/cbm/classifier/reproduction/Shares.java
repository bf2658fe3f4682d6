package cbm.classifier.reproduction;

import cbm.classifier.label.LabelledFix;
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

/** The share of each label that occurs, among the fixes that have a label of its axis, with Wilson's interval. */
final class Shares {

    private static final double LEVEL = 0.95;

    private Shares() {}

    static Table table(StudyTables tables) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            switch (axis) {
                case BEHAVIOUR, CAUSE -> rows.addAll(rows("all", tables.fixes(), axis));
                case SUBCAUSE, STRATEGY, PRIMITIVE, DEADLOCK_DETAIL, RACE_PATTERN, LEAK_PATTERN, RUNTIME_FAMILY -> {
                    for (Behaviour behaviour : Behaviour.values()) {
                        rows.addAll(rows(behaviour.code(), tables.fixes(behaviour), axis));
                    }
                }
            }
        }
        return new Table(
                "shares",
                "Shares of labels, with 95 % intervals",
                List.of(
                        Column.of("bugs", "Which bugs: all, blocking or non-blocking."),
                        Column.of("axis", "The question that the label answers."),
                        Column.of("label", "The label."),
                        Column.of("count", "Bugs with the label."),
                        Column.of("of", "Bugs with a label of the axis."),
                        Column.of("share", "The share of these."),
                        new Column("low", "95 % from", "Lower limit of Wilson's interval."),
                        new Column("high", "to", "Upper limit of Wilson's interval.")),
                rows,
                List.of());
    }

    private static List<List<Cell>> rows(String which, List<LabelledFix> fixes, Axis axis) {
        List<LabelledFix> coded = fixes.stream()
                .filter(fix -> fix.labels().all().stream().anyMatch(label -> label.axis() == axis))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (Label label : axis.labels()) {
            long count = coded.stream()
                    .filter(fix -> fix.labels().all().contains(label))
                    .count();
            if (count > 0) {
                Proportion share = new Proportion(count, coded.size());
                Interval interval = share.wilson(LEVEL);
                rows.add(List.of(
                        Cell.text(which),
                        Cell.text(axis.column()),
                        Cell.text(label.code()),
                        Cell.count(count),
                        Cell.count(coded.size()),
                        new Cell.Share(share.share()),
                        new Cell.Share(interval.low()),
                        new Cell.Share(interval.high())));
            }
        }
        return rows;
    }
}
