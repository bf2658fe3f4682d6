package cbm.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The data set {@code go-study-2019}: the bugs of the ASPLOS 2019 study of Go concurrency bugs, its printed results and the
 * places where they do not agree.
 */
public final class GoStudy {

    /** The data set's name, as users name it. */
    public static final String NAME = "go-study-2019";

    private static final String FOLDER = "/cbm/datasets/" + NAME + "/";

    private GoStudy() {}

    /**
     * One printed cell of a table, or point of a figure.
     *
     * @param place table or figure, such as {@code table-6}
     * @param row the row's code, or {@code total}
     * @param column the column's code
     * @param printed the cell as printed; empty if it was read from a drawing or its row is not printed
     * @param value the cell as a number
     * @param unit what the number counts
     */
    public record PrintedCell(String place, String row, String column, String printed, BigDecimal value, String unit) {}

    /**
     * A place where the study's workbook, text, tables and rows do not agree.
     *
     * @param id such as {@code D02}
     * @param place where it stands
     * @param printed what stands there
     * @param fromRows what the rows or commits give
     * @param why the cause, as far as it is known
     * @param consequence what it means for whoever uses the data
     */
    public record Discrepancy(
            String id, String place, String printed, String fromRows, String why, String consequence) {}

    /**
     * A difference that a discrepancy explains, if printed and computed value are exactly these.
     *
     * @param discrepancy the discrepancy's id
     */
    public record ExplainedCell(
            String discrepancy, String place, String row, String column, BigDecimal printed, BigDecimal computed) {}

    /**
     * A lift that the paper quotes.
     *
     * @param cause the subcause's code, or {@code others} for every other pair above the cut
     * @param axis {@code strategy} or {@code primitives}
     * @param label the label's code on that axis, or {@code others}
     * @param base what is counted, {@code bugs} or {@code uses}
     * @param bound whether the value is quoted as an upper bound
     */
    public record QuotedLift(
            String behaviour, String cause, String axis, String label, String base, boolean bound, BigDecimal quoted) {}

    /**
     * A figure of the paper's observations or text.
     *
     * @param relation how the value is stated: {@code =}, {@code <} or {@code >}
     * @param value absent for a claim without a number
     * @param reason why the rows cannot give it; empty if they can
     */
    public record Finding(
            String id,
            String observation,
            String statement,
            String printed,
            String relation,
            Optional<BigDecimal> value,
            String unit,
            String reason) {}

    /** Read once, when it is first needed; it never changes. */
    private static final class Description {
        static final DataPackage PACKED = DataPackage.parse(text("datapackage.json"));
    }

    /** The description of the data set's tables. */
    public static DataPackage description() {
        return Description.PACKED;
    }

    /** The schema of the rows. */
    public static TableSchema bugSchema() {
        return description().table("bugs");
    }

    /** The 171 bugs, in the order of the workbook. */
    public static List<StudyBug> bugs() {
        return rows("bugs").stream().map(StudyBug::new).toList();
    }

    /**
     * Bugs from another copy of the rows.
     *
     * @param file the name that faults are reported under
     * @throws InvalidTable if the file does not follow the schema of the rows
     * @throws IOException if it cannot be read
     */
    public static List<StudyBug> bugs(String file, InputStream bytes) throws IOException, InvalidTable {
        return TableReader.read(file, bytes, bugSchema()).stream()
                .map(StudyBug::new)
                .toList();
    }

    /** Every printed cell of Tables 1 to 12 and point of Figures 2 to 4, in reading order. */
    public static List<PrintedCell> printed() {
        return rows("printed").stream()
                .map(row -> new PrintedCell(
                        row.text("place"),
                        row.text("row"),
                        row.text("column"),
                        row.text("printed"),
                        row.number("value").orElseThrow(),
                        row.text("unit")))
                .toList();
    }

    /** The known discrepancies. */
    public static List<Discrepancy> discrepancies() {
        return rows("discrepancies").stream()
                .map(row -> new Discrepancy(
                        row.text("id"),
                        row.text("place"),
                        row.text("printed"),
                        row.text("from_rows"),
                        row.text("why"),
                        row.text("consequence")))
                .toList();
    }

    /** The cells whose difference a discrepancy explains. */
    public static List<ExplainedCell> explained() {
        return rows("explained").stream()
                .map(row -> new ExplainedCell(
                        row.text("discrepancy"),
                        row.text("place"),
                        row.text("row"),
                        row.text("column"),
                        row.number("printed").orElseThrow(),
                        row.number("computed").orElseThrow()))
                .toList();
    }

    /** The lifts that the paper quotes. */
    public static List<QuotedLift> quotedLifts() {
        return rows("lifts").stream()
                .map(row -> new QuotedLift(
                        row.text("behaviour"),
                        row.text("cause"),
                        row.text("axis"),
                        row.text("label"),
                        row.text("base"),
                        row.text("relation").equals("<"),
                        row.number("quoted").orElseThrow()))
                .toList();
    }

    /** The figures of the paper's observations and text. */
    public static List<Finding> findings() {
        return rows("findings").stream()
                .map(row -> new Finding(
                        row.text("id"),
                        row.text("observation"),
                        row.text("statement"),
                        row.text("printed"),
                        row.text("relation"),
                        row.number("value"),
                        row.text("unit"),
                        row.text("reason")))
                .toList();
    }

    private static List<Row> rows(String table) {
        String file = table + ".csv";
        try (InputStream bytes = open(file)) {
            return TableReader.read(file, bytes, description().table(table));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InvalidTable invalid) {
            throw new IllegalStateException("the packed data set is damaged", invalid);
        }
    }

    private static String text(String file) {
        try (InputStream bytes = open(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream bytes = GoStudy.class.getResourceAsStream(FOLDER + file);
        if (bytes == null) {
            throw new IOException("the data set lacks " + file);
        }
        return bytes;
    }
}
