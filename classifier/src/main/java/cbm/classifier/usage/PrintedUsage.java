package cbm.classifier.usage;

import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.usage.SnapshotUsage.Part;
import cbm.datasets.GoStudy;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A measurement beside the numbers that the study of 2019 printed for the same applications. */
public final class PrintedUsage {
    /** The month of Tables 1, 2 and 4. */
    private static final YearMonth TABLES = YearMonth.of(2018, 5);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    /** Last parts of repositories' names, and the study's names of these applications. */
    private static final Map<String, String> APPLICATIONS = Map.of(
            "docker", "docker",
            "moby", "docker",
            "kubernetes", "kubernetes",
            "etcd", "etcd",
            "cockroach", "cockroachdb",
            "cockroachdb", "cockroachdb",
            "grpc-go", "grpc",
            "grpc", "grpc",
            "bolt", "boltdb",
            "boltdb", "boltdb");

    private final UsageScope scope;
    private final List<Compared> cells = new ArrayList<>();

    /**
     * What Table 4 seems to have under three of its headings. Under them as printed, no application's counts fit; moved
     * by one, nearly all do, and the sums that Figure 2 is made from stay the same.
     */
    private static final Map<String, String> MOVED =
            Map.of("atomic", "once", "once", "waitgroup", "waitgroup", "atomic");

    private static final String MOVED_NOTE = "In table-4-moved three columns are read as if their headings had slipped:"
            + " printed under atomic what is measured as Once, under Once WaitGroup, under WaitGroup atomic.";

    private static final String TABLE_1_NOTE =
            "Contributors are counted here by addresses that .mailmap joins; how the study"
                    + " counted them it does not say. Its workbook begins Docker's history on 2014-02-10, a year after the first"
                    + " commit at hand, and cuts off lines of code after thousands and years after tenths.";

    /** A printed number and the measured one. */
    private record Compared(
            String place, String application, String what, double printed, double measured, int decimals) {
        double difference() {
            return measured - printed;
        }
    }

    /** Compares the snapshots of the study's applications; others are left out. */
    public PrintedUsage(List<MeasuredSnapshot> snapshots, UsageScope scope) {
        this.scope = scope;
        for (MeasuredSnapshot snapshot : snapshots) {
            application(snapshot.repository()).ifPresent(name -> compare(snapshot, name));
        }
    }

    /** The study's name of an application that a repository's name ends in. */
    public static Optional<String> application(String repository) {
        String last = repository.substring(repository.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(APPLICATIONS.get(last.replaceFirst("\\.git$", "")));
    }

    /** Whether any number could be compared. */
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    private void compare(MeasuredSnapshot snapshot, String application) {
        YearMonth month = YearMonth.from(snapshot.day());
        Usage own = snapshot.usage().in(scope.own());
        for (GoStudy.PrintedCell cell : GoStudy.printed()) {
            boolean isFigure = cell.place().equals("figure-2") || cell.place().equals("figure-3");
            boolean isDue = isFigure ? cell.column().equals(MONTH.format(month)) : month.equals(TABLES);
            if (isDue && cell.row().equals(application)) {
                measured(cell, snapshot, own).ifPresent(value -> add(cell, value, own));
            }
        }
    }

    private void add(GoStudy.PrintedCell cell, double measured, Usage own) {
        double printed = cell.value().doubleValue();
        if (cell.place().equals("table-4") && cell.unit().equals("percent")) {
            addUses("table-4", cell, cell.column(), own);
            addUses("table-4-moved", cell, MOVED.getOrDefault(cell.column(), cell.column()), own);
            return;
        }
        int decimals = cell.unit().equals("share") || cell.column().equals("per-kloc")
                ? 2
                : cell.unit().equals("years") ? 1 : 0;
        cells.add(new Compared(cell.place(), cell.row(), cell.column(), printed, measured, decimals));
    }

    private void addUses(String place, GoStudy.PrintedCell cell, String column, Usage own) {
        boolean isMoved = !column.equals(cell.column());
        if (!isMoved && place.equals("table-4-moved")) {
            return;
        }
        String what = isMoved ? cell.column() + " as " + column : cell.column();
        double printed = cell.value().doubleValue();
        double measured = uses(column, own);
        double total = own.total(scope.counting());
        double count = Math.round(printed / 100 * printedTotal(cell.row()));
        cells.add(new Compared(place, cell.row(), what + " uses", count, measured, 0));
        cells.add(new Compared(
                place, cell.row(), what + " percent", printed, total == 0 ? 0 : 100 * measured / total, 2));
    }

    private static double printedTotal(String application) {
        return GoStudy.printed().stream()
                .filter(cell -> cell.place().equals("table-4")
                        && cell.row().equals(application)
                        && cell.column().equals("total"))
                .mapToDouble(cell -> cell.value().doubleValue())
                .findFirst()
                .orElse(Double.NaN);
    }

    private OptionalDouble measured(GoStudy.PrintedCell cell, MeasuredSnapshot snapshot, Usage own) {
        return switch (cell.place()) {
            case "table-1" -> application(cell.column(), snapshot);
            case "table-2" -> goroutines(cell.column(), snapshot, own);
            case "table-4" -> OptionalDouble.of(uses(cell.column(), own));
            case "figure-2" -> OptionalDouble.of(own.sharedMemory(scope.counting()));
            case "figure-3" -> OptionalDouble.of(1 - own.sharedMemory(scope.counting()));
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble application(String column, MeasuredSnapshot snapshot) {
        return switch (column) {
            case "commits" -> OptionalDouble.of(snapshot.commits());
            case "contributors" -> OptionalDouble.of(snapshot.contributors());
            case "loc" -> OptionalDouble.of(allCode(snapshot));
            case "history" -> OptionalDouble.of(snapshot.years());
            default -> OptionalDouble.empty();
        };
    }

    private static double allCode(MeasuredSnapshot snapshot) {
        return snapshot.usage().in(Arrays.asList(Part.values())).codeLines();
    }

    private static OptionalDouble goroutines(String column, MeasuredSnapshot snapshot, Usage own) {
        double total = own.namedGoroutines() + own.anonymousGoroutines();
        return switch (column) {
            case "normal" -> OptionalDouble.of(own.namedGoroutines());
            case "anonymous" -> OptionalDouble.of(own.anonymousGoroutines());
            case "total" -> OptionalDouble.of(total);
            case "per-kloc" -> OptionalDouble.of(1000 * total / allCode(snapshot));
            default -> OptionalDouble.empty();
        };
    }

    private double uses(String column, Usage own) {
        return switch (column) {
            case "total" -> own.total(scope.counting());
            case "misc" -> own.count(Primitive.Column.MISC, scope.counting());
            default -> own.count(primitive(column), scope.counting());
        };
    }

    private static Primitive primitive(String code) {
        return Arrays.stream(Primitive.values())
                .filter(primitive -> primitive.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no primitive " + code));
    }

    /** Every printed number beside the measured one. */
    public Table table() {
        List<Column> columns = List.of(
                Column.of("place", "Table or figure."),
                Column.of("application", "The study's name of the repository."),
                Column.of("what", "The column, or for a figure the month."),
                Column.of("printed", "The number in the paper; of Table 4 the count that the printed share implies."),
                Column.of("measured", "The number measured here."),
                Column.of("difference", "Measured less printed."),
                Column.of("relative", "The difference by the printed number."));
        List<List<Cell>> rows = cells.stream().map(PrintedUsage::row).toList();
        return new Table(
                "usage-against-go-study-2019",
                "Printed in the study of 2019 and measured here",
                columns,
                rows,
                List.of(verdict(), MOVED_NOTE, TABLE_1_NOTE, scope.inWords()));
    }

    private static List<Cell> row(Compared cell) {
        double relative = cell.printed == 0 ? Double.NaN : cell.difference() / cell.printed;
        return List.of(
                Cell.text(cell.place),
                Cell.text(cell.application),
                Cell.text(cell.what),
                new Cell.Decimal(cell.printed, cell.decimals),
                new Cell.Decimal(cell.measured, cell.decimals),
                new Cell.Decimal(cell.difference(), cell.decimals),
                new Cell.Share(relative));
    }

    /** In a line: how far the measurement is from the printed numbers. */
    public String verdict() {
        return String.format(
                Locale.ROOT,
                "Mean absolute difference: Figure 2 %s; total of Table 4 %s of the printed one; its shares %s percentage"
                        + " points, with the moved columns %s.",
                number(mean("figure-2", ""), "%.4f"),
                number(totalDifference(), "%.1f %%"),
                number(mean("table-4", " percent"), "%.2f"),
                number(meanMoved(), "%.2f"));
    }

    private static String number(OptionalDouble value, String format) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "not measured";
    }

    private OptionalDouble mean(String place, String end) {
        return cells.stream()
                .filter(cell -> cell.place.equals(place) && cell.what.endsWith(end))
                .mapToDouble(cell -> Math.abs(cell.difference()))
                .average();
    }

    private OptionalDouble meanMoved() {
        return cells.stream()
                .filter(cell -> cell.what.endsWith(" percent")
                        && (cell.place.equals("table-4-moved")
                                || cell.place.equals("table-4")
                                        && !MOVED.containsKey(cell.what.replace(" percent", ""))))
                .mapToDouble(cell -> Math.abs(cell.difference()))
                .average();
    }

    private OptionalDouble totalDifference() {
        return cells.stream()
                .filter(cell -> cell.place.equals("table-4") && cell.what.equals("total"))
                .mapToDouble(cell -> 100 * Math.abs(cell.difference()) / cell.printed)
                .average();
    }

    /** The mean absolute difference of the points of Figure 2; nothing where none was measured. */
    public OptionalDouble figure2() {
        return mean("figure-2", "");
    }
}
