package cbm.classifier.label;

import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.DeadlockDetail;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.LeakPattern;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.RacePattern;
import cbm.classifier.taxonomy.RuntimeFamily;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.datasets.Field;
import cbm.datasets.FormulaGuard;
import cbm.datasets.InvalidTable;
import cbm.datasets.Row;
import cbm.datasets.TableReader;
import cbm.datasets.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Reads and writes {@code labels.csv}, the one schema for labels of people and of the machine.
 *
 * <p>A row is what one rater says about one commit; several raters may label the same commit. Lists are joined by semicolons. Texts carry the
 * {@link FormulaGuard} prefix where a spreadsheet program would take them for a formula; reading takes it off.
 *
 * <p>People type such files, so codes are read in any case and with blanks around them, and rows without an answer are left out, of a coding sheet saved as CSV, too.
 */
public final class LabelsFile {

    /** The file's name in a study folder. */
    public static final String NAME = "labels.csv";

    private static final String WHOLE_ID = "[0-9a-f]{40}|[0-9a-f]{64}";
    private static final String WHOLE_ID_IN_WORDS = "a whole commit id: 40 hexadecimal digits (64 of SHA-256)";

    private static final String REPOSITORY = "repository";
    private static final String COMMIT = "commit";
    private static final String RATER = "rater";
    private static final String FIX = "fix";
    private static final String CONFIDENCE = "confidence";
    private static final String NOTE = "note";

    private LabelsFile() {}

    /** The schema, whose fields say what each column means. */
    public static TableSchema schema() {
        return schema(raterField().mandatory());
    }

    private static Field raterField() {
        return Field.of(
                        RATER,
                        Field.Type.STRING,
                        "Who labelled: cbm is the machine, adjudicated what raters agreed on in the end, any other name a person's.")
                .matching(Raters.NAME);
    }

    private static TableSchema schema(Field rater) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(REPOSITORY, Field.Type.STRING, "The repository's name, as in the study folder.")
                .mandatory());
        fields.add(Field.of(COMMIT, Field.Type.STRING, "The full hash of the commit.")
                .mandatory()
                .matching(WHOLE_ID));
        fields.add(rater);
        fields.add(Field.of(
                        FIX,
                        Field.Type.STRING,
                        "Whether the commit fixes a concurrency bug; with no, only runtime_families may be given.")
                .mandatory()
                .among(Answer.codes()));
        for (Axis axis : Axis.values()) {
            fields.add(field(axis));
        }
        fields.add(Field.of(CONFIDENCE, Field.Type.NUMBER, "How sure the rater is, from 0 to 1."));
        fields.add(Field.of(NOTE, Field.Type.STRING, "Free text."));
        return new TableSchema(
                "labels", "What one rater says about one commit.", fields, List.of(REPOSITORY, COMMIT, RATER));
    }

    private static Field field(Axis axis) {
        Field.Type type = axis.severalAllowed() ? Field.Type.LIST : Field.Type.STRING;
        return Field.of(axis.column(), type, axis.definition())
                .among(axis.labels().stream().map(Label::code).toList());
    }

    /**
     * Reads labels.
     *
     * @param file the name that faults are reported under
     * @throws InvalidTable if a row does not follow the schema or its labels contradict each other
     * @throws IOException if the bytes cannot be read
     */
    public static List<LabelledFix> read(String file, InputStream bytes) throws IOException, InvalidTable {
        return read(file, bytes, schema(), "");
    }

    /**
     * Reads the labels of one rater, whom the file need not name.
     *
     * @param rater whose labels those rows are that name no rater
     * @throws InvalidTable if a row does not follow the schema or its labels contradict each other
     * @throws IOException if the bytes cannot be read
     */
    public static List<LabelledFix> read(String file, InputStream bytes, String rater)
            throws IOException, InvalidTable {
        return read(file, bytes, schema(raterField()), rater);
    }

    private static List<LabelledFix> read(String file, InputStream bytes, TableSchema schema, String rater)
            throws IOException, InvalidTable {
        List<LabelledFix> fixes = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Row row : rows(file, bytes, schema)) {
            List<String> wrong = contradictions(row);
            wrong.forEach(fault -> faults.add(file + ":" + row.line() + ": " + fault));
            if (wrong.isEmpty()) {
                fixes.add(fix(row, rater));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidTable(faults);
        }
        return List.copyOf(fixes);
    }

    private static List<Row> rows(String file, InputStream bytes, TableSchema schema) throws IOException, InvalidTable {
        try {
            return TableReader.readTyped(file, bytes, schema, LabelsFile::tidied, SheetColumns.ALL);
        } catch (InvalidTable invalid) {
            throw new InvalidTable(invalid.faults().stream()
                    .map(fault -> fault.replace("text that matches " + WHOLE_ID, WHOLE_ID_IN_WORDS)
                            .replace("text that matches " + Raters.NAME, "a name of one line"))
                    .toList());
        }
    }

    /** What somebody means who typed a cell: a code in any case, a list with commas, a number with a decimal comma. */
    private static String tidied(Field field, String cell) {
        return switch (field.name()) {
            case NOTE -> cell;
            case REPOSITORY -> cell.strip();
            case RATER -> Raters.spelled(cell);
            case CONFIDENCE -> cell.strip().replace(',', '.');
            default -> cell.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*[;,]\\s*", ";");
        };
    }

    private static List<String> contradictions(Row row) {
        LabelSet labels = labels(row);
        List<String> found = new ArrayList<>(labels.contradictions());
        if (row.text(FIX).equals(Answer.NO.code())) {
            labels.all().stream()
                    .filter(label -> label.axis().onlyOfFixes())
                    .findFirst()
                    .ifPresent(label -> found.add(
                            "fix is no, but a label is given: " + label.axis().column() + " " + label.code()));
        }
        row.number(CONFIDENCE)
                .filter(c -> c.signum() < 0 || c.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(c -> found.add("column confidence: " + c + " must be between 0 and 1"));
        return found;
    }

    private static LabelledFix fix(Row row, String rater) {
        return new LabelledFix(
                row.text(REPOSITORY),
                row.text(COMMIT),
                row.text(RATER).isEmpty() ? rater : row.text(RATER),
                Answer.of(row.text(FIX)),
                labels(row),
                row.number(CONFIDENCE)
                        .map(c -> OptionalDouble.of(c.doubleValue()))
                        .orElse(OptionalDouble.empty()),
                row.text(NOTE));
    }

    private static LabelSet labels(Row row) {
        return new LabelSet(
                several(row, Behaviour.class, Axis.BEHAVIOUR).stream().findFirst(),
                several(row, Cause.class, Axis.CAUSE).stream().findFirst(),
                several(row, Subcause.class, Axis.SUBCAUSE).stream().findFirst(),
                several(row, Strategy.class, Axis.STRATEGY).stream().findFirst(),
                several(row, Primitive.class, Axis.PRIMITIVE),
                several(row, DeadlockDetail.class, Axis.DEADLOCK_DETAIL),
                several(row, RacePattern.class, Axis.RACE_PATTERN),
                several(row, LeakPattern.class, Axis.LEAK_PATTERN),
                several(row, RuntimeFamily.class, Axis.RUNTIME_FAMILY));
    }

    private static <L extends Enum<L> & Label> Set<L> several(Row row, Class<L> type, Axis axis) {
        return row.list(axis.column()).stream()
                .map(code -> Label.find(type, code).orElseThrow())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Writes labels in the order given, with a header, in UTF-8 by the caller's writer; the same labels give the same text.
     *
     * @throws IOException if the output cannot be written
     */
    public static void write(Collection<LabelledFix> fixes, Appendable out) throws IOException {
        // Not closed: the output is the caller's.
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(schema().columns());
        for (LabelledFix fix : fixes) {
            printer.printRecord(cells(fix));
        }
        printer.flush();
    }

    private static List<String> cells(LabelledFix fix) {
        List<String> cells = new ArrayList<>(List.of(
                FormulaGuard.guarded(fix.repository()),
                fix.commit(),
                FormulaGuard.guarded(fix.rater()),
                fix.fix().code()));
        for (Axis axis : Axis.values()) {
            cells.add(fix.labels().all().stream()
                    .filter(label -> label.axis() == axis)
                    .map(Label::code)
                    .collect(Collectors.joining(";")));
        }
        cells.add(
                fix.confidence().isPresent()
                        ? BigDecimal.valueOf(fix.confidence().getAsDouble())
                                .stripTrailingZeros()
                                .toPlainString()
                        : "");
        cells.add(FormulaGuard.guarded(fix.note()));
        return cells;
    }
}
