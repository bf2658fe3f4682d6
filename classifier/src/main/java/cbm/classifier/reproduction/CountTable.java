package cbm.classifier.reproduction;

import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the study's tables of counts.
 *
 * @param id such as {@code table-6}
 * @param title what it shows
 * @param rowName what its rows are
 * @param rows the rows
 * @param columns the columns
 * @param counts the counts
 * @param exclusive whether each thing counted stands in one column, so that a row has a meaningful sum
 */
record CountTable(
        String id,
        String title,
        String rowName,
        List<Heading> rows,
        List<Heading> columns,
        Crosstab counts,
        boolean exclusive) {

    static final String TOTAL = "total";

    static CountTable empty(
            String id, String title, String rowName, List<Heading> rows, List<Heading> columns, boolean exclusive) {
        Crosstab counts = new Crosstab(Heading.codes(rows), Heading.codes(columns));
        return new CountTable(id, title, rowName, rows, columns, counts, exclusive);
    }

    long count(String row, String column) {
        return row.equals(TOTAL) ? counts.columnTotal(column) : counts.count(row, column);
    }

    /** The counts with a row of totals and, where it means something, a column of sums. */
    Table table() {
        List<Column> heads = new ArrayList<>();
        heads.add(Column.of(rowName, "The row: " + rowName + "."));
        columns.forEach(c -> heads.add(new Column(c.code(), c.title(), "Number counted under " + c.title() + ".")));
        if (exclusive) {
            heads.add(Column.of(TOTAL, "Sum of the row."));
        }
        List<List<Cell>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(row(row.title(), row.code())));
        cells.add(row(TOTAL, TOTAL));
        return new Table(id, title, heads, cells, List.of());
    }

    private List<Cell> row(String name, String code) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name));
        columns.forEach(c -> cells.add(Cell.count(count(code, c.code()))));
        if (exclusive) {
            cells.add(Cell.count(code.equals(TOTAL) ? counts.total() : counts.rowTotal(code)));
        }
        return cells;
    }
}
