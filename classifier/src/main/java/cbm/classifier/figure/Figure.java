package cbm.classifier.figure;

import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What a figure shows, without how it is drawn. */
public sealed interface Figure {
    /** The stable name, of lower-case letters, digits and hyphens; it names files. */
    String id();

    /** The heading. */
    String title();

    /** The numbers that it shows. */
    Table data();

    /** What runs along the horizontal axis of {@link Lines}. */
    enum Across {
        /** Seconds since the epoch, shown as dates in UTC. */
        DATES,
        /** Plain numbers. */
        NUMBERS
    }

    /**
     * A point of a line.
     *
     * @param low the lower limit of its band; the point itself without one
     * @param high the upper limit
     */
    record Point(double x, double y, double low, double high) {
        /** Checks the order. */
        public Point {
            if (!(low <= y && y <= high)) {
                throw new IllegalArgumentException(y + " is not between " + low + " and " + high);
            }
        }

        /** A point without a band. */
        public static Point of(double x, double y) {
            return new Point(x, y, y, y);
        }
    }

    /** How a line is drawn. */
    enum Style {
        /** From point to point, each marked. */
        LINE,
        /** Level from each point to the next, with its band. */
        STEPS,
        /** The points alone. */
        POINTS
    }

    /** One line of a figure, its points from left to right. */
    record Line(String name, Style style, List<Point> points) {
        /** Copies the points. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * Lines over a common axis; shares, from 0 to 1.
     *
     * @param below what the horizontal axis shows
     * @param beside what the vertical axis shows
     */
    record Lines(String id, String title, Across across, String below, String beside, List<Line> lines)
            implements Figure {
        /** Copies the lines. */
        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public Table data() {
            List<List<Cell>> rows = new ArrayList<>();
            for (Line line : lines) {
                for (Point point : line.points()) {
                    rows.add(List.of(
                            Cell.text(line.name()),
                            across == Across.DATES ? date(point.x()) : number(point.x()),
                            number(point.y()),
                            number(point.low()),
                            number(point.high())));
                }
            }
            return new Table(
                    id,
                    title,
                    List.of(
                            Column.of("line", "The line's name."),
                            Column.of(across == Across.DATES ? "date" : "x", below + "."),
                            Column.of("y", beside + "."),
                            Column.of("low", "Lower limit of its band; the number itself without one."),
                            Column.of("high", "Upper limit of its band.")),
                    rows,
                    List.of());
        }

        private static Cell date(double seconds) {
            LocalDate date =
                    Instant.ofEpochSecond((long) seconds).atZone(ZoneOffset.UTC).toLocalDate();
            return Cell.text(date.toString());
        }
    }

    /**
     * A number for each pair of a row and a column, as colours around a middle on a logarithmic scale.
     *
     * @param middle the number that is neither low nor high, such as 1 for a lift
     * @param values by row and column; nothing where there is no number
     * @param notes by row and column a second line in the cell; may be empty
     */
    record Heat(
            String id,
            String title,
            double middle,
            List<String> rows,
            List<String> columns,
            List<List<OptionalDouble>> values,
            List<List<String>> notes)
            implements Figure {
        /** Copies the lists and checks that they fit. */
        public Heat {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            values = values.stream().map(List::copyOf).toList();
            notes = notes.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (values.size() != rows.size()
                    || notes.size() != rows.size()
                    || values.stream().anyMatch(row -> row.size() != width)
                    || notes.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException(id + " has cells that do not fit its rows and columns");
            }
        }

        @Override
        public Table data() {
            List<List<Cell>> cells = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    OptionalDouble value = values.get(row).get(column);
                    cells.add(List.of(
                            Cell.text(rows.get(row)),
                            Cell.text(columns.get(column)),
                            value.isPresent() ? number(value.getAsDouble()) : Cell.EMPTY,
                            Cell.text(notes.get(row).get(column))));
                }
            }
            return new Table(
                    id,
                    title,
                    List.of(
                            Column.of("row", "The row."),
                            Column.of("column", "The column."),
                            Column.of("value", "The number; empty where there is none."),
                            Column.of("note", "What else stands in the cell.")),
                    cells,
                    List.of());
        }
    }

    /**
     * Counts of each category, one part of a bar for each part.
     *
     * @param beside what the bars count
     * @param counts by part and category
     */
    record Bars(
            String id,
            String title,
            String beside,
            List<String> categories,
            List<String> parts,
            List<List<Long>> counts)
            implements Figure {
        /** Copies the lists and checks that they fit. */
        public Bars {
            categories = List.copyOf(categories);
            parts = List.copyOf(parts);
            counts = counts.stream().map(List::copyOf).toList();
            int width = categories.size();
            if (counts.size() != parts.size() || counts.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException(id + " has counts that do not fit its parts and categories");
            }
        }

        @Override
        public Table data() {
            List<List<Cell>> rows = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                for (int category = 0; category < categories.size(); category++) {
                    rows.add(List.of(
                            Cell.text(categories.get(category)),
                            Cell.text(parts.get(part)),
                            Cell.count(counts.get(part).get(category))));
                }
            }
            return new Table(
                    id,
                    title,
                    List.of(
                            Column.of("category", "The bar."),
                            Column.of("part", "The part of the bar."),
                            Column.of("count", beside + ".")),
                    rows,
                    List.of());
        }
    }

    private static Cell number(double value) {
        return new Cell.Decimal(value, 4);
    }
}
