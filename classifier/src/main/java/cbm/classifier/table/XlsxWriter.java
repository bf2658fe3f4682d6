package cbm.classifier.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as one workbook: a sheet of contents, a sheet a table, and a data dictionary.
 *
 * <p>No cell is ever a formula: texts are strings of the workbook, links are relations of the sheet. A text longer than a cell can hold is cut with a note
 * and handed back whole.
 */
final class XlsxWriter {

    /** What a cell holds at most, in UTF-16 units, by the format's specification. */
    static final int LONGEST = 32_767;

    private static final int MOST_LINKS = 65_000;
    private static final double WIDEST = 60;
    private static final double NARROWEST = 6;
    private static final String CONTENTS = "contents";
    private static final String DICTIONARY = "data-dictionary";

    private final String sideFile;
    private final List<CutText> cuts = new ArrayList<>();
    private int links;

    /**
     * A writer of one workbook.
     *
     * @param sideFile the name of the file that will hold what was cut, for the note
     */
    XlsxWriter(String sideFile) {
        this.sideFile = sideFile;
    }

    /** The texts that were cut so far. */
    List<CutText> cuts() {
        return List.copyOf(cuts);
    }

    byte[] write(List<Table> tables) throws IOException {
        Path draft = Files.createTempFile("cbm-", ".xlsx");
        try {
            write(tables.stream().map(Apart::of).toList(), draft);
            return StableZip.rewritten(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(List<Table> tables, Path draft) throws IOException {
        try (OutputStream out = Files.newOutputStream(draft);
                Workbook book = new Workbook(out, "cbm", null)) {
            sheet(book, contents(tables));
            for (Table table : tables) {
                sheet(book, table);
            }
            sheet(book, dictionary(tables));
        }
    }

    private static Table contents(List<Table> tables) {
        return new Table(
                CONTENTS,
                "Contents",
                List.of(
                        Column.of("sheet", "The sheet's name."),
                        Column.of("title", "What the table shows."),
                        Column.of("notes", "What a reader must know.")),
                tables.stream()
                        .map(t -> List.of(
                                Cell.text(t.id()), Cell.text(t.title()), Cell.text(String.join(" ", t.notes()))))
                        .toList(),
                List.of());
    }

    private static Table dictionary(List<Table> tables) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Table table : tables) {
            for (Column column : table.columns()) {
                rows.add(List.of(
                        Cell.text(table.id()),
                        Cell.text(column.name()),
                        Cell.text(column.title()),
                        Cell.text(column.description())));
            }
        }
        return new Table(
                DICTIONARY,
                "Data dictionary",
                List.of(
                        Column.of("sheet", "The sheet's name."),
                        Column.of("column", "The column's name in data formats."),
                        Column.of("heading", "The column's heading in the sheet."),
                        Column.of("meaning", "What the column means.")),
                rows,
                List.of());
    }

    private void sheet(Workbook book, Table table) throws IOException {
        Worksheet sheet = book.newWorksheet(table.id());
        sheet.freezePane(1, 1);
        for (int c = 0; c < table.columns().size(); c++) {
            text(sheet, 0, c, table.columns().get(c).title());
            sheet.style(0, c).bold().fillColor("DDE3EA").wrapText(true).set();
            sheet.width(c, width(table, c));
        }
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                cell(sheet, r + 1, c, table.rows().get(r).get(c));
            }
        }
        for (int n = 0; n < table.notes().size(); n++) {
            text(sheet, table.rows().size() + 2 + n, 0, table.notes().get(n));
        }
        sheet.finish();
    }

    private static double width(Table table, int column) {
        int longest = table.columns().get(column).title().length();
        for (List<Cell> row : table.rows()) {
            longest = Math.max(longest, Plain.shown(row.get(column)).length());
        }
        return Math.clamp(longest + 2.0, NARROWEST, WIDEST);
    }

    private void cell(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text text -> text(sheet, row, column, text.text());
            case Cell.Count count -> sheet.value(row, column, count.value());
            case Cell.Decimal number -> number(sheet, row, column, number.value(), format(number.decimals()));
            case Cell.Probability p -> number(sheet, row, column, p.value(), "0.0000");
            case Cell.Share share -> number(sheet, row, column, share.value(), "0.0%");
            case Cell.Link link -> link(sheet, row, column, link);
            case Cell.Compared compared -> compared(sheet, row, column, compared);
        }
    }

    private void compared(Worksheet sheet, int row, int column, Cell.Compared cell) {
        switch (cell.mark()) {
            case EQUAL, PRINTED_ONLY -> cell(sheet, row, column, cell.computed());
            case EXPLAINED -> {
                cell(sheet, row, column, cell.computed());
                sheet.style(row, column).fillColor("FFF2CC").set();
            }
            case UNEXPLAINED -> {
                cell(sheet, row, column, cell.computed());
                sheet.style(row, column).fillColor("F4B6A6").bold().set();
            }
        }
    }

    private static String format(int decimals) {
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }

    private void number(Worksheet sheet, int row, int column, double value, String format) {
        if (Double.isFinite(value)) {
            sheet.value(row, column, value);
            sheet.style(row, column).format(format).set();
        } else {
            text(sheet, row, column, Plain.rounded(value, 0));
        }
    }

    private void link(Worksheet sheet, int row, int column, Cell.Link link) {
        // A sheet holds 65,530 links at most; beyond that the text stands alone.
        if (links++ < MOST_LINKS) {
            sheet.hyperlink(row, column, new HyperLink(link.address().toASCIIString(), HostileText.ooxml(link.text())));
            sheet.style(row, column).fontColor("0563C1").underlined().set();
        }
        text(sheet, row, column, link.text());
    }

    private void text(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        String safe = HostileText.ooxml(text);
        if (safe.length() > LONGEST) {
            cuts.add(new CutText(sheet.getName(), name(row, column), text));
            safe = cut(safe, " [cut: " + text.length() + " characters, whole in " + HostileText.ooxml(sideFile) + "]");
        }
        // Shared, not inline: only shared strings are written so that blanks at their ends are kept.
        sheet.value(row, column, safe);
    }

    private static String cut(String text, String note) {
        int end = LONGEST - note.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + note;
    }

    private static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.append(row + 1).toString();
    }
}
