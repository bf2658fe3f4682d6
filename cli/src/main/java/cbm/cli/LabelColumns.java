package cbm.cli;

import cbm.classifier.label.LabelsFile;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.datasets.Field;
import java.util.ArrayList;
import java.util.List;

/** The columns of {@code labels.csv} and every label that they may hold, as a table. */
final class LabelColumns {

    private LabelColumns() {}

    static Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Field field : LabelsFile.schema().fields()) {
            rows.add(List.of(
                    Cell.text(field.name()),
                    Cell.EMPTY,
                    Cell.text(field.description()),
                    Cell.text(field.required() ? "required" : ""),
                    Cell.EMPTY));
            for (Axis axis : Axis.values()) {
                if (axis.column().equals(field.name())) {
                    axis.labels().forEach(label -> rows.add(line(label)));
                }
            }
        }
        return new Table(
                "label-columns",
                "The columns of labels.csv",
                List.of(
                        Column.of("column", "The column."),
                        Column.of("label", "A value that it may hold; several are joined by ; where the axis allows."),
                        Column.of("meaning", "What column or label means."),
                        Column.of("title", "Whether the column is required; the label's title."),
                        Column.of("source", "Where the label comes from.")),
                rows,
                List.of());
    }

    private static List<Cell> line(Label label) {
        return List.of(
                Cell.text(label.axis().column()),
                Cell.text(label.code()),
                Cell.text(label.definition()),
                Cell.text(label.title()),
                Cell.text(label.source()));
    }
}
