package cbm.classifier.table;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.label.SheetColumns;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.datasets.FormulaGuard;
import cbm.datasets.InvalidTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The workbook in which a person labels commits: a row for each with message and diff, and a column for each question with
 * a list to choose from. It holds nothing that a machine said.
 *
 * <p>The columns of answers are those of {@link LabelsFile#schema()}, whose name is the heading. Where several labels are
 * allowed they are joined by semicolons; the list then offers single ones and other texts may be typed.
 */
public final class CodingSheet {
    private static final String SHEET = "coding";
    private static final String LISTS = "lists";
    private static final String CODEBOOK = "codebook";
    private static final String REPOSITORY = "repository";
    private static final String COMMIT = "commit";
    private static final String RATER = "rater";
    private static final String FIX = "fix";
    private static final List<String> SHOWN = List.of(
            SheetColumns.NUMBER, REPOSITORY, COMMIT, SheetColumns.DATE, SheetColumns.MESSAGE, SheetColumns.DIFF);
    private static final List<String> KEYS = List.of(REPOSITORY, COMMIT, RATER);

    private CodingSheet() {}

    private static List<String> answers() {
        return LabelsFile.schema().columns().stream()
                .filter(column -> !KEYS.contains(column))
                .toList();
    }

    /**
     * Writes a sheet.
     *
     * @return what was cut because a cell cannot hold it, a line each
     */
    public static List<String> write(List<CodingRow> rows, Path file) throws IOException {
        List<String> cut = new ArrayList<>();
        Path draft = Files.createTempFile("cbm-", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(draft);
                    Workbook book = new Workbook(out, "cbm", null)) {
                Worksheet coding = book.newWorksheet(SHEET);
                Worksheet lists = book.newWorksheet(LISTS);
                rows(coding, rows, cut);
                validations(coding, lists, rows.size());
                codebook(book.newWorksheet(CODEBOOK));
            }
            Files.write(file, StableZip.rewritten(draft));
        } finally {
            Files.deleteIfExists(draft);
        }
        return List.copyOf(cut);
    }

    private static void rows(Worksheet sheet, List<CodingRow> rows, List<String> cut) {
        List<String> header = Stream.concat(SHOWN.stream(), answers().stream()).toList();
        sheet.freezePane(3, 1);
        for (int c = 0; c < header.size(); c++) {
            sheet.value(0, c, header.get(c));
            sheet.style(0, c)
                    .bold()
                    .fillColor(c < SHOWN.size() ? "DDE3EA" : "E2EFDA")
                    .set();
            sheet.width(c, width(header.get(c)));
        }
        for (int r = 0; r < rows.size(); r++) {
            CodingRow row = rows.get(r);
            sheet.value(r + 1, 0, r + 1);
            List<String> texts = List.of(row.repository(), row.commit(), row.date(), row.message(), row.diff());
            for (int c = 0; c < texts.size(); c++) {
                text(sheet, r + 1, c + 1, row, texts.get(c), cut);
            }
        }
    }

    private static double width(String column) {
        return switch (column) {
            case SheetColumns.NUMBER -> 8;
            case SheetColumns.MESSAGE -> 60;
            case SheetColumns.DIFF -> 90;
            default -> 18;
        };
    }

    private static void text(Worksheet sheet, int row, int column, CodingRow of, String text, List<String> cut) {
        String safe = HostileText.ooxml(text);
        if (safe.length() > XlsxWriter.LONGEST) {
            String note = "\n[cut: see 'cbm show " + of.commit() + "']";
            int end = XlsxWriter.LONGEST - note.length();
            safe = safe.substring(0, Character.isHighSurrogate(safe.charAt(end - 1)) ? end - 1 : end) + note;
            cut.add("row " + (row + 1) + ": the " + SHOWN.get(column) + " of " + of.commit()
                    + " is longer than a cell holds and was cut");
        }
        if (!safe.isEmpty()) {
            sheet.value(row, column, safe);
            if (column == SHOWN.indexOf(SheetColumns.MESSAGE) || column == SHOWN.indexOf(SheetColumns.DIFF)) {
                sheet.style(row, column)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .fontName("Courier New")
                        .fontSize(9)
                        .set();
            } else {
                sheet.style(row, column).verticalAlignment("top").set();
            }
        }
    }

    private static void validations(Worksheet coding, Worksheet lists, int rows) {
        List<String> answers = answers();
        for (int a = 0; a < answers.size(); a++) {
            String column = answers.get(a);
            List<String> values = values(column);
            if (values.isEmpty() || rows == 0) {
                continue;
            }
            lists.value(0, a, column);
            for (int v = 0; v < values.size(); v++) {
                lists.value(v + 1, a, values.get(v));
            }
            boolean several = axis(column).map(Axis::severalAllowed).orElse(false);
            int at = SHOWN.size() + a;
            coding.range(1, at, rows, at)
                    .validateWithList(lists.range(1, a, values.size(), a))
                    .allowBlank(true)
                    .showDropdown(true)
                    .showErrorMessage(!several)
                    // Of the library's words for it the only one without an i, which it writes as the locale has it.
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle(column)
                    .error("Choose a value of the list; the sheet 'codebook' explains them.");
        }
    }

    private static List<String> values(String column) {
        if (column.equals(FIX)) {
            return Arrays.stream(Answer.values()).map(Answer::code).toList();
        }
        return axis(column)
                .map(axis -> axis.labels().stream().map(Label::code).toList())
                .orElse(List.of());
    }

    private static Optional<Axis> axis(String column) {
        return Arrays.stream(Axis.values())
                .filter(axis -> axis.column().equals(column))
                .findFirst();
    }

    private static void codebook(Worksheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("column", "label", "title", "meaning", "source", "behaviour"));
        LabelsFile.schema().fields().stream()
                .filter(field ->
                        !KEYS.contains(field.name()) && axis(field.name()).isEmpty())
                .forEach(field -> rows.add(List.of(field.name(), "", "", field.description(), "", "")));
        for (Axis axis : Axis.values()) {
            String several = axis.severalAllowed() ? " Several may be given, joined by semicolons." : "";
            rows.add(List.of(axis.column(), "", axis.title(), axis.definition() + several, "", ""));
            for (Label label : axis.labels()) {
                rows.add(List.of(
                        axis.column(),
                        label.code(),
                        label.title(),
                        label.definition(),
                        label.source(),
                        behaviours(label)));
            }
        }
        double[] widths = {18, 26, 26, 100, 40, 24};
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < widths.length; c++) {
                sheet.width(c, widths[c]);
                if (!rows.get(r).get(c).isEmpty()) {
                    sheet.value(r, c, HostileText.ooxml(rows.get(r).get(c)));
                }
            }
        }
    }

    /** The behaviours that a subcause or strategy can go with; empty for other labels. */
    private static String behaviours(Label label) {
        return Arrays.stream(Behaviour.values())
                .filter(behaviour -> switch (label) {
                    case Subcause subcause -> Subcause.of(behaviour).contains(subcause);
                    case Strategy strategy -> Strategy.of(behaviour).contains(strategy);
                    default -> false;
                })
                .map(Behaviour::code)
                .collect(Collectors.joining(", "));
    }

    /**
     * Reads a filled sheet.
     *
     * @param rater who filled it
     * @return the labels of the rows that were answered
     * @throws InvalidTable if a row is wrong; each fault names the file and the row
     */
    public static List<LabelledFix> read(Path file, String rater) throws IOException, InvalidTable {
        List<LabelledFix> labels = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(file);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Optional<Sheet> sheet = book.findSheet(SHEET);
            if (sheet.isEmpty()) {
                faults.add(file + " has no sheet '" + SHEET
                        + "', which 'cbm sample --sheet' makes; save labels that stand in"
                        + " another workbook as .csv");
            } else {
                try (Stream<Row> rows = sheet.get().openStream()) {
                    new Reading(file.getFileName().toString(), rater, labels, faults).read(rows);
                }
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException notOne) {
            throw new InvalidTable(List.of(
                    file + " is no Excel workbook, or a damaged one; save the sheet as .xlsx, or the labels as .csv"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidTable(faults);
        }
        return List.copyOf(labels);
    }

    /**
     * How many rows of a sheet a person has written into: an answer, or a cell of a column of their own.
     *
     * @throws IOException if the file cannot be read as a sheet that {@link #write} made
     */
    public static int answered(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            Sheet sheet =
                    book.findSheet(SHEET).orElseThrow(() -> new IOException(file + " has no sheet '" + SHEET + "'"));
            List<Row> rows = sheet.read();
            Set<Integer> shown = new HashSet<>();
            for (Cell cell : rows.isEmpty() ? List.<Cell>of() : rows.getFirst()) {
                if (cell != null && SHOWN.contains(Reading.text(cell).strip())) {
                    shown.add(cell.getColumnIndex());
                }
            }
            return (int) rows.stream()
                    .skip(1)
                    .filter(row -> row.stream()
                            .anyMatch(cell -> cell != null
                                    && !shown.contains(cell.getColumnIndex())
                                    && !Reading.text(cell).isBlank()))
                    .count();
        } catch (org.dhatim.fastexcel.reader.ExcelReaderException e) {
            throw new IOException(file + " is no workbook that can be read: " + e.getMessage(), e);
        }
    }

    private static final class Reading {
        private final String file;
        private final String rater;
        private final List<LabelledFix> labels;
        private final List<String> faults;
        private final Map<Integer, String> columns = new LinkedHashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();

        Reading(String file, String rater, List<LabelledFix> labels, List<String> faults) {
            this.file = file;
            this.rater = rater;
            this.labels = labels;
            this.faults = faults;
        }

        void read(Stream<Row> rows) throws IOException {
            boolean first = true;
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (first) {
                    header(row);
                    first = false;
                } else if (faults.isEmpty() || !columns.isEmpty()) {
                    row(row);
                }
            }
        }

        private void header(Row row) {
            for (Cell cell : row) {
                if (cell != null && !text(cell).isBlank()) {
                    columns.put(cell.getColumnIndex(), text(cell).strip().toLowerCase(Locale.ROOT));
                }
            }
            for (String needed : List.of(REPOSITORY, COMMIT, FIX)) {
                if (!columns.containsValue(needed)) {
                    faults.add(file + ": the first row of sheet " + SHEET + " has no column '" + needed + "'");
                }
            }
            if (!faults.isEmpty()) {
                columns.clear();
            }
        }

        private void row(Row row) throws IOException {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Cell cell : row) {
                String column = cell == null ? null : columns.get(cell.getColumnIndex());
                if (column != null) {
                    cells.put(column, text(cell).strip());
                }
            }
            boolean answered = answers().stream()
                    .anyMatch(column -> !cells.getOrDefault(column, "").isEmpty());
            if (!answered) {
                return;
            }
            String place = file + " row " + row.getRowNum() + ": ";
            if (cells.getOrDefault(FIX, "").isEmpty()) {
                faults.add(place + "has labels or a note but column fix is empty; it must be yes, no or unsure");
                return;
            }
            check(place, row.getRowNum(), cells);
        }

        private void check(String place, int number, Map<String, String> cells) throws IOException {
            String key = cells.getOrDefault(REPOSITORY, "") + " "
                    + cells.getOrDefault(COMMIT, "").toLowerCase(Locale.ROOT);
            Integer earlier = seen.putIfAbsent(key, number);
            if (earlier != null) {
                faults.add(place + "labels the same commit as row " + earlier + ": " + key);
                return;
            }
            try {
                labels.addAll(LabelsFile.read(file, new ByteArrayInputStream(csv(cells))));
            } catch (InvalidTable e) {
                e.faults().forEach(fault -> faults.add(place + fault.replaceFirst("^.*?:\\d+: ", "")));
            }
        }

        /** The row as a file of labels, whose reader checks it. */
        private byte[] csv(Map<String, String> cells) throws IOException {
            StringWriter text = new StringWriter();
            List<String> header = LabelsFile.schema().columns();
            try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
                printer.printRecord(header);
                printer.printRecord(header.stream()
                        .map(column -> column.equals(RATER) ? rater : cells.getOrDefault(column, ""))
                        .map(FormulaGuard::guarded)
                        .toList());
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }

        private static String text(Cell cell) {
            if (cell.getType() == CellType.NUMBER) {
                BigDecimal number = cell.asNumber();
                return number.stripTrailingZeros().toPlainString();
            }
            return cell.getType() == CellType.EMPTY ? "" : String.valueOf(cell.getText());
        }
    }
}
