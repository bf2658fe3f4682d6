package cbm.classifier.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tables of computed numbers beside printed ones, for formats whose cells hold one number: where not all are equal, the two
 * stand in columns of their own.
 */
final class Apart {
    private Apart() {}

    /** A column of the new table, and how its cells come of those of an old one. */
    private record Part(Column column, int from, UnaryOperator<Cell> cell) {}

    static Table of(Table table) {
        if (cells(table).allMatch(cell -> cell.mark() == Cell.Mark.EQUAL)) {
            return table;
        }
        boolean isPrintedOnly = cells(table).allMatch(Apart::isOnlyPrinted);
        List<Part> parts = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            parts.addAll(
                    isPrintedOnly ? List.of(new Part(table.columns().get(c), c, Apart::printed)) : parts(table, c));
        }
        return new Table(
                table.id(),
                table.title(),
                parts.stream().map(Part::column).toList(),
                table.rows().stream()
                        .map(row -> parts.stream()
                                .map(part -> part.cell().apply(row.get(part.from())))
                                .toList())
                        .toList(),
                table.notes());
    }

    private static List<Part> parts(Table table, int c) {
        Column column = table.columns().get(c);
        List<Cell.Compared> compared = compared(table, c);
        if (compared.isEmpty()) {
            return List.of(new Part(column, c, cell -> cell));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(named(column, "printed", "As printed."), c, Apart::printed));
        if (!compared.stream().allMatch(Apart::isOnlyPrinted)) {
            parts.add(new Part(named(column, "computed", "As computed; empty if it cannot be."), c, Apart::computed));
        }
        return parts;
    }

    private static Column named(Column column, String which, String about) {
        return new Column(
                column.name() + "_" + which, column.title() + ", " + which, column.description() + " " + about);
    }

    private static Stream<Cell.Compared> cells(Table table) {
        return IntStream.range(0, table.columns().size()).boxed().flatMap(c -> compared(table, c).stream());
    }

    private static List<Cell.Compared> compared(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .filter(Cell.Compared.class::isInstance)
                .map(Cell.Compared.class::cast)
                .toList();
    }

    private static boolean isOnlyPrinted(Cell.Compared cell) {
        return cell.mark() == Cell.Mark.PRINTED_ONLY;
    }

    private static Cell computed(Cell cell) {
        return cell instanceof Cell.Compared compared && isOnlyPrinted(compared) ? Cell.EMPTY : cell;
    }

    /** What was printed, as a number if it is one. */
    private static Cell printed(Cell cell) {
        return cell instanceof Cell.Compared compared ? number(compared.printed()) : cell;
    }

    private static Cell number(String text) {
        if (text.matches("-?\\d{1,15}")) {
            return Cell.count(Long.parseLong(text));
        }
        if (text.matches("-?\\d{1,9}\\.\\d{1,9}")) {
            BigDecimal value = new BigDecimal(text);
            return new Cell.Decimal(value.doubleValue(), value.scale());
        }
        return Cell.text(text);
    }
}
