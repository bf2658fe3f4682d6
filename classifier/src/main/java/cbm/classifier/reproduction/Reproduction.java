package cbm.classifier.reproduction;

import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.StudyLabels;
import cbm.classifier.statistics.Interval;
import cbm.classifier.statistics.Proportion;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Subcause;
import cbm.datasets.GoStudy;
import cbm.datasets.StudyBug;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The published study computed again from its rows: every printed cell, lift and finding beside what the rows give.
 *
 * <p>A difference counts as explained only if place, printed and computed value are exactly those of a listed discrepancy.
 */
public final class Reproduction {

    /** The cut that the paper's quoted lifts agree with: both margins above ten. */
    public static final long PAPERS_CUT = 10;

    private static final double LEVEL = 0.95;

    private final List<StudyBug> bugs;
    private final Misc misc;
    private final long cut;
    private final StudyTables tables;
    private final Map<List<String>, GoStudy.ExplainedCell> explained = new HashMap<>();
    private final Map<String, List<CheckedCell>> cells = new LinkedHashMap<>();
    private final List<CheckedCell> findings = new ArrayList<>();
    private final List<LiftRow> lifts;

    /**
     * Computes everything.
     *
     * @param bugs the study's rows, or another copy of them
     * @param misc what Table 11 counts under Misc.
     * @param cut the number that both margins of a lift must be above to be shown in the short list
     */
    public Reproduction(List<StudyBug> bugs, Misc misc, long cut) {
        this.bugs = List.copyOf(bugs);
        this.misc = misc;
        this.cut = cut;
        Map<String, String> applications = bugs.stream().collect(Collectors.toMap(StudyBug::id, StudyBug::application));
        tables = new StudyTables(
                StudyLabels.of(bugs), "application", applications(), fix -> applications.getOrDefault(fix.note(), ""));
        GoStudy.explained().forEach(e -> explained.put(List.of(e.place(), e.row(), e.column()), e));
        checkCells();
        checkFindings();
        lifts = new Lifts(tables, misc::column, GoStudy.quotedLifts()).all();
    }

    private static List<Heading> applications() {
        Set<String> printed = new LinkedHashSet<>();
        GoStudy.printed().stream()
                .filter(cell -> cell.place().equals("table-5") && !cell.row().equals(CountTable.TOTAL))
                .forEach(cell -> printed.add(cell.row()));
        return printed.stream().map(Heading::of).toList();
    }

    // Computing and comparing.

    private void checkCells() {
        Map<String, CountTable> computed = new HashMap<>();
        for (CountTable table : computedTables()) {
            computed.put(table.id(), table);
        }
        for (GoStudy.PrintedCell printed : GoStudy.printed()) {
            Optional<BigDecimal> value = Optional.ofNullable(computed.get(printed.place()))
                    .filter(table -> Heading.codes(table.columns()).contains(printed.column()))
                    .map(table -> BigDecimal.valueOf(table.count(printed.row(), printed.column())));
            String shown = printed.printed().isEmpty() ? printed.value().toPlainString() : printed.printed();
            cells.computeIfAbsent(printed.place(), place -> new ArrayList<>())
                    .add(check(printed.place(), printed.row(), printed.column(), shown, printed.value(), value));
        }
    }

    private List<CountTable> computedTables() {
        List<CountTable> all = new ArrayList<>(List.of(tables.taxonomy(), tables.sevenPrimitives(misc)));
        for (Behaviour behaviour : Behaviour.values()) {
            all.add(tables.causes(behaviour));
            all.add(tables.strategies(behaviour));
            all.add(reproduced(behaviour));
        }
        return all;
    }

    /** The bugs that the authors reproduced, by cause: the column "used" of Tables 8 and 12. */
    private CountTable reproduced(Behaviour behaviour) {
        String number = behaviour == Behaviour.BLOCKING ? "8" : "12";
        CountTable table = CountTable.empty(
                "table-" + number,
                "Table " + number,
                "cause",
                Heading.of(Subcause.of(behaviour)),
                List.of(Heading.of("used")),
                true);
        bugs.stream()
                .filter(bug -> bug.behaviour().equals(behaviour.code()))
                .filter(bug -> bug.reproduced().orElse(false))
                .forEach(bug -> table.counts().add(bug.subcause(), "used"));
        return table;
    }

    private CheckedCell check(
            String place, String row, String column, String printed, BigDecimal value, Optional<BigDecimal> computed) {
        boolean equal = computed.filter(c -> c.compareTo(value) == 0).isPresent();
        return marked(place, row, column, printed, value, computed, equal);
    }

    private CheckedCell marked(
            String place,
            String row,
            String column,
            String printed,
            BigDecimal value,
            Optional<BigDecimal> computed,
            boolean equal) {
        if (computed.isEmpty()) {
            return new CheckedCell(place, row, column, printed, value, computed, Cell.Mark.PRINTED_ONLY, "");
        }
        if (equal) {
            return new CheckedCell(place, row, column, printed, value, computed, Cell.Mark.EQUAL, "");
        }
        return Optional.ofNullable(explained.get(List.of(place, row, column)))
                .filter(e -> e.printed().compareTo(value) == 0)
                .filter(e -> e.computed().compareTo(computed.get()) == 0)
                .map(e -> new CheckedCell(
                        place, row, column, printed, value, computed, Cell.Mark.EXPLAINED, e.discrepancy()))
                .orElseGet(
                        () -> new CheckedCell(place, row, column, printed, value, computed, Cell.Mark.UNEXPLAINED, ""));
    }

    private void checkFindings() {
        Findings figures = new Findings(bugs);
        for (GoStudy.Finding finding : GoStudy.findings()) {
            Optional<Findings.Figure> figure = figures.figure(finding.id());
            if (figure.isPresent() != finding.reason().isEmpty()) {
                throw new IllegalStateException(finding.id() + " must have a figure or a reason why not");
            }
            findings.add(check(finding, figure.map(Findings.Figure::value)));
        }
    }

    private CheckedCell check(GoStudy.Finding finding, Optional<BigDecimal> figure) {
        BigDecimal value = finding.value().orElse(BigDecimal.ZERO);
        boolean equal = figure.map(f -> holds(finding.relation(), f, value)).orElse(false);
        int decimals = finding.unit().equals("percent") ? 1 : value.scale();
        Optional<BigDecimal> shown = figure.map(f -> f.setScale(decimals, RoundingMode.HALF_UP));
        return marked("findings", finding.id(), "value", finding.printed(), value, shown, equal);
    }

    private static boolean holds(String relation, BigDecimal figure, BigDecimal value) {
        return switch (relation) {
            case "<" -> figure.compareTo(value) < 0;
            case ">" -> figure.compareTo(value) > 0;
            default -> figure.setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0;
        };
    }

    // What came out.

    /** The places that have printed cells, in the order of the paper. */
    public List<String> places() {
        return List.copyOf(cells.keySet());
    }

    /** The checked cells of a table or figure. */
    public List<CheckedCell> cells(String place) {
        return List.copyOf(cells.getOrDefault(place, List.of()));
    }

    /** The checked findings. */
    public List<CheckedCell> findings() {
        return List.copyOf(findings);
    }

    /** How many of the paper's quoted lifts there are, the bound on the others among them. */
    public int quotedLifts() {
        return GoStudy.quotedLifts().size();
    }

    /** The quoted lifts that the rows do not give, each as a sentence. */
    public List<String> wrongLifts() {
        List<String> wrong = new ArrayList<>();
        for (GoStudy.QuotedLift quote : GoStudy.quotedLifts()) {
            if (quote.bound()) {
                wrong.addAll(aboveBound(quote));
            } else {
                wrong(quote).ifPresent(wrong::add);
            }
        }
        return wrong;
    }

    private Optional<String> wrong(GoStudy.QuotedLift quote) {
        Optional<LiftRow> row = lifts.stream()
                .filter(one -> one.quoted().equals(Optional.of(quote)))
                .findFirst();
        return row.filter(LiftRow::agrees).isPresent()
                ? Optional.empty()
                : Optional.of("lift of " + quote.cause() + " x " + quote.label() + ": quoted " + quote.quoted()
                        + ", the rows give "
                        + row.flatMap(one -> one.lift(3))
                                .map(BigDecimal::toPlainString)
                                .orElse("none"));
    }

    private List<String> aboveBound(GoStudy.QuotedLift bound) {
        return lifts.stream()
                .filter(row -> row.behaviour().code().equals(bound.behaviour())
                        && row.axis().column().equals(bound.axis())
                        && row.base().equals(bound.base())
                        && row.quoted().isEmpty()
                        && row.aboveCut(PAPERS_CUT)
                        && row.lift(bound.quoted().scale())
                                .filter(lift -> lift.compareTo(bound.quoted()) > 0)
                                .isPresent())
                .flatMap(row -> row.lift(3).stream()
                        .map(lift -> "lift of " + row.cause().code() + " x "
                                + row.label().code() + ": quoted below " + bound.quoted() + ", the rows give "
                                + lift.toPlainString()))
                .toList();
    }

    // Tables.

    /** A table or figure with each printed number beside the computed one. */
    public Table compared(String place) {
        List<CheckedCell> checked = cells(place);
        List<String> rows = checked.stream().map(CheckedCell::row).distinct().toList();
        List<String> columns =
                checked.stream().map(CheckedCell::column).distinct().toList();
        Map<List<String>, CheckedCell> byName =
                checked.stream().collect(Collectors.toMap(c -> List.of(c.row(), c.column()), c -> c));
        List<Column> heads = new ArrayList<>(List.of(new Column("row", "", "The row, as the paper names it.")));
        columns.forEach(c ->
                heads.add(new Column(c, Places.heading(place, c), "Printed and computed number of column " + c + ".")));
        List<List<Cell>> lines = new ArrayList<>();
        for (String row : rows) {
            List<Cell> line = new ArrayList<>(List.of(Cell.text(Places.heading(place, row))));
            columns.forEach(c -> line.add(cell(Optional.ofNullable(byName.get(List.of(row, c))))));
            lines.add(line);
        }
        return new Table(place, Places.title(place), heads, lines, notes(place, checked));
    }

    private static Cell cell(Optional<CheckedCell> checked) {
        return checked.<Cell>map(c -> new Cell.Compared(
                        c.printed(),
                        c.computed()
                                .<Cell>map(v -> new Cell.Decimal(v.doubleValue(), Math.max(0, v.scale())))
                                .orElse(Cell.EMPTY),
                        c.mark(),
                        c.reason()))
                .orElse(Cell.EMPTY);
    }

    private List<String> notes(String place, List<CheckedCell> checked) {
        List<String> notes = new ArrayList<>();
        Places.note(place, misc).ifPresent(notes::add);
        Map<String, GoStudy.Discrepancy> known =
                GoStudy.discrepancies().stream().collect(Collectors.toMap(GoStudy.Discrepancy::id, d -> d));
        checked.stream()
                .map(CheckedCell::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .forEach(id -> Optional.ofNullable(known.get(id))
                        .ifPresent(d -> notes.add(id + ": " + d.why() + " " + d.consequence())));
        return notes;
    }

    /** Every checked cell of some places as one long table. */
    public Table checkedCells(List<String> places) {
        List<CheckedCell> checked = new ArrayList<>();
        places.forEach(place -> checked.addAll(cells(place)));
        return Places.cells("cells", "Every printed number beside what the rows give", checked);
    }

    /** All uses of primitives, with nothing counted together. */
    public List<Table> primitives() {
        return List.of(
                tables.primitives(Behaviour.NON_BLOCKING).table(),
                tables.primitives(Behaviour.BLOCKING).table());
    }

    /** All lifts. */
    public Table lifts() {
        return Lifts.table("lifts", "Lift of every cause with every strategy and primitive", lifts, cut)
                .withNotes(Places.liftNotes(cut));
    }

    /** The lifts that the paper quotes or whose margins are both above the cut, over the base that the paper uses. */
    public Table shortLifts() {
        List<LiftRow> rows = lifts.stream()
                .filter(row -> row.quoted().isPresent()
                        || row.aboveCut(cut) && row.counts().lift() > 1)
                .toList();
        return Lifts.table(
                        "lifts",
                        "Lift, where quoted or both margins are above " + cut + " and it is above 1",
                        rows,
                        cut)
                .withNotes(Places.liftNotes(cut));
    }

    /** The findings with what the rows give, shares with Wilson's interval. */
    public Table findingsTable() {
        Findings figures = new Findings(bugs);
        List<List<Cell>> rows = new ArrayList<>();
        List<GoStudy.Finding> known = GoStudy.findings();
        for (int i = 0; i < known.size(); i++) {
            GoStudy.Finding finding = known.get(i);
            rows.add(
                    Places.finding(finding, findings.get(i), figures.figure(finding.id()), interval(figures, finding)));
        }
        return new Table(
                "findings",
                "The figures of the paper's text",
                Places.FINDING_COLUMNS,
                rows,
                notes("findings", findings));
    }

    /** The findings as two tables that are read more easily: what the rows give, and what they cannot. */
    public List<Table> readableFindings() {
        Findings figures = new Findings(bugs);
        List<List<Cell>> given = new ArrayList<>();
        List<List<Cell>> missing = new ArrayList<>();
        List<GoStudy.Finding> known = GoStudy.findings();
        for (int i = 0; i < known.size(); i++) {
            GoStudy.Finding finding = known.get(i);
            List<Cell> row = Places.shortFinding(
                    finding, findings.get(i), figures.figure(finding.id()), interval(figures, finding));
            if (finding.reason().isEmpty()) {
                given.add(row);
            } else {
                missing.add(List.of(row.get(0), row.get(1), row.get(2), row.get(3), Cell.text(finding.reason())));
            }
        }
        List<Column> columns = new ArrayList<>(Places.SHORT_FINDING_COLUMNS.subList(0, 4));
        columns.add(Column.of("why", "Why the rows cannot give the figure."));
        return List.of(
                new Table(
                        "findings",
                        "Figures of the paper's text that the rows give",
                        Places.SHORT_FINDING_COLUMNS,
                        given,
                        notes("findings", findings)),
                new Table(
                        "not-derivable",
                        "Figures of the paper's text that the rows cannot give",
                        columns,
                        missing,
                        List.of()));
    }

    private static Optional<Interval> interval(Findings figures, GoStudy.Finding finding) {
        return figures.figure(finding.id())
                .filter(figure -> figure.of() > 0)
                .map(figure -> new Proportion(figure.count(), figure.of()).wilson(LEVEL));
    }

    /** The shares of all labels with their intervals. */
    public Table shares() {
        return Shares.table(tables);
    }

    /** The known discrepancies. */
    public Table discrepancies() {
        return new Table(
                "discrepancies",
                "Where workbook, text, tables and rows do not agree",
                List.of(
                        Column.of("id", "Name of the discrepancy."),
                        Column.of("place", "Where it stands."),
                        Column.of("printed", "What stands there."),
                        Column.of("from_rows", "What the rows or commits give."),
                        Column.of("why", "The cause, as far as it is known."),
                        Column.of("consequence", "What it means for whoever uses the data.")),
                GoStudy.discrepancies().stream()
                        .map(d -> List.of(
                                Cell.text(d.id()),
                                Cell.text(d.place()),
                                Cell.text(d.printed()),
                                Cell.text(d.fromRows()),
                                Cell.text(d.why()),
                                Cell.text(d.consequence())))
                        .toList(),
                List.of());
    }

    /** The rows themselves, with links to the fixes. */
    public Table rows() {
        List<Column> columns = GoStudy.bugSchema().fields().stream()
                .map(field -> Column.of(field.name(), field.description()))
                .toList();
        List<List<Cell>> rows = bugs.stream()
                .map(bug ->
                        columns.stream().map(column -> cell(bug, column.name())).toList())
                .toList();
        return new Table("bugs", "The rows", columns, rows, List.of());
    }

    private static Cell cell(StudyBug bug, String column) {
        String text = bug.row().text(column);
        return switch (column) {
            case "fix_commit" ->
                text.isEmpty()
                        ? Cell.EMPTY
                        : new Cell.Link(text, URI.create("https://github.com/" + bug.repository() + "/commit/" + text));
            case "patch_lines", "sheet_row" -> Cell.count(Long.parseLong(text));
            default -> Cell.text(text);
        };
    }

    /** The labels that the tables were computed from. */
    public List<LabelledFix> labels() {
        return tables.fixes();
    }
}
