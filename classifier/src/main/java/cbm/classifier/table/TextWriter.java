package cbm.classifier.table;

import java.util.ArrayList;
import java.util.List;

/** Writes tables for a terminal: aligned columns, numbers to the right. */
final class TextWriter {

    private static final int WIDEST = 60;
    private static final int LINE = 96;
    private static final String GAP = "  ";

    private TextWriter() {}

    static String write(List<Table> tables) {
        StringBuilder out = new StringBuilder();
        for (Table table : tables) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            write(table, out);
        }
        return out.toString();
    }

    private static void write(Table table, StringBuilder out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(c -> HostileText.line(c.title())).toList());
        for (List<Cell> row : table.rows()) {
            lines.add(row.stream()
                    .map(cell -> cut(HostileText.line(Plain.shown(cell))))
                    .toList());
        }
        int[] widths = widths(lines, table.columns().size());
        boolean[] right = right(table);
        out.append(HostileText.line(table.title())).append('\n');
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), widths, right, out);
            if (i == 0) {
                rule(widths, out);
            }
        }
        table.notes().forEach(note -> wrapped(HostileText.line(note), out));
    }

    private static void wrapped(String note, StringBuilder out) {
        int column = 0;
        for (String word : note.split(" ")) {
            if (column > 0 && column + 1 + width(word) > LINE) {
                out.append('\n');
                column = 0;
            }
            out.append(column == 0 ? GAP : " ").append(word);
            column += width(word) + 1;
        }
        out.append('\n');
    }

    private static void line(List<String> cells, int[] widths, boolean[] right, StringBuilder out) {
        StringBuilder line = new StringBuilder(GAP);
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : GAP).append(right[i] ? pad + cells.get(i) : cells.get(i) + pad);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static void rule(int[] widths, StringBuilder out) {
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        out.append(GAP).append("-".repeat(total)).append('\n');
    }

    private static int[] widths(List<List<String>> lines, int columns) {
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        return widths;
    }

    private static boolean[] right(Table table) {
        boolean[] right = new boolean[table.columns().size()];
        for (int i = 0; i < right.length; i++) {
            int column = i;
            right[i] = table.rows().stream()
                            .map(row -> row.get(column))
                            .filter(cell -> !cell.equals(Cell.EMPTY))
                            .allMatch(Plain::isNumber)
                    && !table.rows().isEmpty()
                    && i > 0;
        }
        return right;
    }

    private static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= WIDEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "\u2026";
    }

    /** The columns that a terminal gives a text: two for wide East Asian characters and emoji, none for combining marks. */
    private static int width(String text) {
        return text.codePoints().map(TextWriter::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115f
                || c >= 0x2e80 && c <= 0xa4cf
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0x1f300 && c <= 0x1faff
                || c >= 0x20000 && c <= 0x3fffd;
        return wide ? 2 : 1;
    }
}
