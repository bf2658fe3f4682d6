package cbm.classifier.table;

import cbm.datasets.FormulaGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes one table as CSV by RFC 4180. */
final class CsvWriter {

    private CsvWriter() {}

    static String write(Table whole, ExportOptions options) {
        Table table = Apart.of(whole);
        StringBuilder out = new StringBuilder(options.byteOrderMark() ? "\ufeff" : "");
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(table.columns().stream().map(Column::name).toList());
            for (List<Cell> row : table.rows()) {
                printer.printRecord(
                        row.stream().map(cell -> text(cell, options)).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail", impossible);
        }
        return out.toString();
    }

    private static String text(Cell cell, ExportOptions options) {
        String exact = Plain.exact(cell);
        boolean text = cell instanceof Cell.Text || cell instanceof Cell.Link;
        return text && !options.rawCsv() ? FormulaGuard.guarded(exact) : exact;
    }
}
