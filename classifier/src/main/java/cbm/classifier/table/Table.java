package cbm.classifier.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table: what it is called, what its columns mean, and its cells.
 *
 * @param id the stable name, of lower-case letters, digits and hyphens; it names files and sheets
 * @param title the heading for people
 * @param columns the columns
 * @param rows the rows, each with a cell for every column
 * @param notes what a reader must know, each a sentence
 */
public record Table(String id, String title, List<Column> columns, List<List<Cell>> rows, List<String> notes) {

    /** Copies the lists and checks that every row fits the columns. */
    public Table {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 31) {
            throw new IllegalArgumentException("not a table's name: " + id);
        }
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException(id + " has two columns " + column.name());
            }
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        id + " has a row of " + row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** The same table with further notes. */
    public Table withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Table(id, title, columns, rows, all);
    }

    /**
     * Many tables as one of four columns: table, row (its first cell), column and value. For formats that hold one table only.
     */
    public static Table melted(List<Table> tables) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Table table : tables) {
            for (List<Cell> row : table.rows) {
                for (int i = 1; i < row.size(); i++) {
                    rows.add(List.of(
                            Cell.text(table.id),
                            Cell.text(Plain.exact(row.getFirst())),
                            Cell.text(table.columns.get(i).name()),
                            row.get(i)));
                }
            }
        }
        return new Table(
                "cells",
                String.format(Locale.ROOT, "The cells of %d tables", tables.size()),
                List.of(
                        Column.of("table", "The table's name."),
                        Column.of("row", "The first cell of the row."),
                        Column.of("column", "The column's name."),
                        Column.of("value", "The cell.")),
                rows,
                List.of());
    }
}
