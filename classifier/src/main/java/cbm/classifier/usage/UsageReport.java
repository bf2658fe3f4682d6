package cbm.classifier.usage;

import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.usage.SnapshotUsage.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The tables of a measurement: Tables 1, 2 and 4 and Figures 2 and 3 of the study of 2019, of any repositories. */
public final class UsageReport {
    private static final List<Column> HEAD = List.of(
            Column.of("repository", "The repository."),
            Column.of(
                    "date",
                    "The day at whose end, or the moment at which, the first-parent line stood at the commit."));

    private static final String TABLE_4 = "of the total of Table 4: Mutex to sync.Map";

    private final List<MeasuredSnapshot> snapshots;
    private final UsageScope scope;
    private final Counting counting;

    /**
     * Makes a report.
     *
     * @param snapshots by repository and then by moment
     */
    public UsageReport(List<MeasuredSnapshot> snapshots, UsageScope scope) {
        this.snapshots = List.copyOf(snapshots);
        this.scope = scope;
        this.counting = scope.counting();
    }

    /** The applications, as in Table 1. */
    public Table applications() {
        List<Column> columns = new ArrayList<>(HEAD);
        columns.add(Column.of("commit", "The commit that was read."));
        columns.add(Column.of("commits", "Number of commits that it reaches."));
        columns.add(Column.of("contributors", "Number of authors' addresses, those joined by .mailmap once."));
        columns.add(Column.of("years", "Years from the oldest commit to the date."));
        columns.add(Column.of("files", "Number of Go files of all kinds."));
        columns.add(new Column("own_code", "own", "Lines of the project's own code, without tests."));
        columns.add(new Column("test_code", "tests", "Lines of the project's tests."));
        columns.add(new Column("generated_code", "generated", "Lines of generated code."));
        columns.add(new Column("vendored_code", "vendored", "Lines of vendored code, tests included."));
        columns.add(new Column("all_code", "all code", "Lines of code of all kinds, as in Table 1."));
        columns.add(new Column("all_lines", "all lines", "Lines of all kinds with blanks and comments."));
        List<List<Cell>> rows = snapshots.stream().map(this::application).toList();
        return new Table(
                "usage-applications",
                "Applications (Table 1)",
                columns,
                rows,
                List.of("A line of code is a line of a Go file with more than blanks and comments."));
    }

    private List<Cell> application(MeasuredSnapshot snapshot) {
        Usage all = snapshot.usage().in(Arrays.asList(Part.values()));
        List<Cell> row = head(snapshot);
        row.add(Cell.text(snapshot.commit().substring(0, 12)));
        row.add(Cell.count(snapshot.commits()));
        row.add(Cell.count(snapshot.contributors()));
        row.add(new Cell.Decimal(snapshot.years(), 1));
        row.add(Cell.count(all.files()));
        for (List<Part> parts : List.of(
                List.of(Part.OWN),
                List.of(Part.TEST),
                List.of(Part.GENERATED),
                List.of(Part.VENDORED, Part.VENDORED_TEST))) {
            row.add(Cell.count(snapshot.usage().in(parts).codeLines()));
        }
        row.add(Cell.count(all.codeLines()));
        row.add(Cell.count(all.lines()));
        return row;
    }

    private static List<Cell> head(MeasuredSnapshot snapshot) {
        return new ArrayList<>(List.of(
                Cell.text(snapshot.repository()), Cell.text(snapshot.day().toString())));
    }

    /** Where goroutines start, as in Table 2. */
    public Table goroutines() {
        List<Column> columns = new ArrayList<>(HEAD);
        columns.add(Column.of("code", "Whose code."));
        columns.add(Column.of("named", "Number of go statements that call a named function."));
        columns.add(Column.of("anonymous", "Number of go statements that call a function literal."));
        columns.add(Column.of("total", "Both."));
        columns.add(new Column("per_kloc", "per 1000 lines", "Both by thousand lines of this code."));
        columns.add(new Column(
                "per_kloc_of_all", "per 1000 of all", "Both by thousand lines of all code, as Table 2 divides."));
        return new Table("usage-goroutines", "Goroutine creation sites (Table 2)", columns, rows(this::sites), notes());
    }

    private List<Cell> sites(MeasuredSnapshot snapshot, Usage usage) {
        long total = usage.namedGoroutines() + usage.anonymousGoroutines();
        long all = snapshot.usage().in(Arrays.asList(Part.values())).codeLines();
        return List.of(
                Cell.count(usage.namedGoroutines()),
                Cell.count(usage.anonymousGoroutines()),
                Cell.count(total),
                new Cell.Decimal(perThousand(total, usage.codeLines()), 2),
                new Cell.Decimal(perThousand(total, all), 2));
    }

    private static double perThousand(long count, long lines) {
        return lines == 0 ? Double.NaN : 1000.0 * count / lines;
    }

    private List<List<Cell>> rows(BiFunction<MeasuredSnapshot, Usage, List<Cell>> cells) {
        List<List<Cell>> rows = new ArrayList<>();
        for (MeasuredSnapshot snapshot : snapshots) {
            for (Map.Entry<String, List<Part>> part : scope.rows().entrySet()) {
                Usage usage = snapshot.usage().in(part.getValue());
                if (part.getKey().equals(UsageScope.OWN) || usage.files() > 0) {
                    List<Cell> row = head(snapshot);
                    row.add(Cell.text(part.getKey()));
                    row.addAll(cells.apply(snapshot, usage));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private List<String> notes() {
        return List.of(scope.inWords());
    }

    /** How often each primitive is used, as in Table 4 and beyond it. */
    public Table primitives() {
        return new Table(
                "usage-primitives",
                "Uses of concurrency primitives (Table 4)",
                columns("Number of uses of ", "Number of uses " + TABLE_4 + "."),
                rows((snapshot, usage) -> counts(usage)),
                notes());
    }

    private List<Cell> counts(Usage usage) {
        List<Cell> cells = new ArrayList<>();
        for (Primitive primitive : Primitive.values()) {
            cells.add(Cell.count(usage.count(primitive, counting)));
        }
        cells.add(Primitive.CONTEXT.ordinal(), Cell.count(usage.total(counting)));
        return cells;
    }

    /** The share of each primitive in the total of Table 4. */
    public Table shares() {
        return new Table(
                "usage-shares",
                "Shares of concurrency primitives (Table 4)",
                columns("Uses by the total of Table 4: ", "Number of uses " + TABLE_4 + "."),
                rows((snapshot, usage) -> shares(usage)),
                notes());
    }

    private List<Cell> shares(Usage usage) {
        double total = usage.total(counting);
        List<Cell> cells = new ArrayList<>();
        for (Primitive primitive : Primitive.values()) {
            cells.add(new Cell.Share(total == 0 ? Double.NaN : usage.count(primitive, counting) / total));
        }
        cells.add(Primitive.CONTEXT.ordinal(), Cell.count(usage.total(counting)));
        return cells;
    }

    private static List<Column> columns(String meaning, String total) {
        List<Column> columns = new ArrayList<>(HEAD);
        columns.add(Column.of("code", "Whose code."));
        for (Primitive primitive : Primitive.values()) {
            if (primitive == Primitive.CONTEXT) {
                columns.add(Column.of("total", total));
            }
            columns.add(new Column(primitive.code(), primitive.title(), meaning + primitive.title() + "."));
        }
        return columns;
    }

    /** The share of shared memory and of message passing at each moment, as in Figures 2 and 3. */
    public Table overTime() {
        List<Column> columns = new ArrayList<>(HEAD);
        columns.add(Column.of("code", "Whose code."));
        columns.add(Column.of("uses", "Number of uses " + TABLE_4 + "."));
        columns.add(
                new Column("shared", "shared memory", "Share of Mutex, atomic, Once, WaitGroup and Cond (Figure 2)."));
        columns.add(new Column("message", "message passing", "Share of chan, Pool and sync.Map (Figure 3)."));
        List<String> notes = new ArrayList<>(notes());
        notes.add("As the study's figures add up to one, its column Misc. stands with message passing.");
        return new Table(
                "usage-over-time",
                "Shared memory and message passing over time (Figures 2 and 3)",
                columns,
                rows((snapshot, usage) -> List.of(
                        Cell.count(usage.total(counting)),
                        new Cell.Decimal(usage.sharedMemory(counting), 3),
                        new Cell.Decimal(1 - usage.sharedMemory(counting), 3))),
                notes);
    }

    /** All that was counted, a row for each number, for formats that hold one table. */
    public Table measurements() {
        List<Column> columns = new ArrayList<>(HEAD);
        columns.add(Column.of("commit", "The commit that was read."));
        columns.add(Column.of("code", "Whose code."));
        columns.add(Column.of("quantity", "What was counted: files, lines of code, goroutines, uses of a primitive."));
        columns.add(Column.of("value", "The number."));
        List<List<Cell>> rows = new ArrayList<>();
        for (MeasuredSnapshot snapshot : snapshots) {
            scope.rows()
                    .forEach((code, parts) -> addMeasurements(
                            rows, snapshot, code, snapshot.usage().in(parts)));
        }
        return new Table("usage", "Usage of concurrency", columns, rows, notes());
    }

    private void addMeasurements(List<List<Cell>> rows, MeasuredSnapshot snapshot, String code, Usage usage) {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("files", (long) usage.files());
        values.put("code_lines", usage.codeLines());
        values.put("goroutines_named", usage.namedGoroutines());
        values.put("goroutines_anonymous", usage.anonymousGoroutines());
        for (Primitive primitive : Primitive.values()) {
            values.put(primitive.code(), usage.count(primitive, counting));
        }
        values.forEach((quantity, value) -> {
            List<Cell> row = head(snapshot);
            row.addAll(List.of(Cell.text(snapshot.commit()), Cell.text(code), Cell.text(quantity), Cell.count(value)));
            rows.add(row);
        });
    }
}
