package cbm.classifier.reproduction;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Primitive;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The study's tables, lifts and intervals of any labelled fixes. */
public final class StudyReport {

    private final String name;
    private final List<LabelledFix> labels;
    private final StudyTables tables;

    /**
     * A report on one rater's labels.
     *
     * @param name what the study is called beside another one
     */
    public StudyReport(String name, List<LabelledFix> labels) {
        this.name = name;
        this.labels = List.copyOf(labels);
        this.tables = tables(labels);
    }

    private static StudyTables tables(List<LabelledFix> labels) {
        List<Heading> repositories = labels.stream()
                .filter(fix -> fix.fix() == Answer.YES)
                .map(LabelledFix::repository)
                .distinct()
                .sorted()
                .map(Heading::of)
                .toList();
        return new StudyTables(labels, "repository", repositories, LabelledFix::repository);
    }

    /** What the study is called. */
    public String name() {
        return name;
    }

    StudyTables tables() {
        return tables;
    }

    /** The tables of the study: 5, 6, 7, 9, 10 and 11, the last with every primitive, and the same for blocking bugs. */
    public List<Table> counts() {
        List<Table> all = new ArrayList<>();
        all.add(tables.taxonomy().table().withNotes(incomplete()));
        all.add(tables.causes(Behaviour.BLOCKING).table());
        all.add(tables.strategies(Behaviour.BLOCKING).table());
        all.add(tables.causes(Behaviour.NON_BLOCKING).table());
        all.add(tables.strategies(Behaviour.NON_BLOCKING).table());
        all.add(tables.primitives(Behaviour.NON_BLOCKING).table());
        all.add(tables.primitives(Behaviour.BLOCKING).table());
        return List.copyOf(all);
    }

    /** The runtime families, of commits inside and outside the study's taxonomy; absent if no commit carries one. */
    public Optional<Table> runtimeFamilies() {
        return Optional.of(RuntimeFamilies.table(labels))
                .filter(table -> !table.rows().isEmpty());
    }

    /** What the tables leave out, each a sentence. */
    private List<String> incomplete() {
        List<String> notes = new ArrayList<>();
        for (Answer answer : List.of(Answer.NO, Answer.UNSURE)) {
            long count = labels.stream().filter(fix -> fix.fix() == answer).count();
            if (count > 0) {
                notes.add(count + " of " + labels.size() + " labelled commits are not counted: fix is " + answer.code()
                        + ".");
            }
        }
        for (Axis axis : List.of(Axis.BEHAVIOUR, Axis.CAUSE, Axis.SUBCAUSE, Axis.STRATEGY, Axis.PRIMITIVE)) {
            long without = tables.fixes().stream()
                    .filter(fix -> fix.labels().all().stream().noneMatch(label -> label.axis() == axis))
                    .count();
            if (without > 0) {
                notes.add(without + " of " + tables.fixes().size() + " fixes have no "
                        + axis.title().toLowerCase(Locale.ROOT) + " and are left out where it is counted.");
            }
        }
        return notes;
    }

    /** Every count of every table, in each repository by itself. */
    public Table perRepository() {
        List<List<Cell>> rows = new ArrayList<>();
        Map<String, List<LabelledFix>> byRepository = tables.fixes().stream()
                .collect(Collectors.groupingBy(LabelledFix::repository, java.util.TreeMap::new, Collectors.toList()));
        byRepository.forEach((repository, fixes) -> {
            StudyReport own = new StudyReport(repository, fixes);
            Table cells = Table.melted(own.counts());
            for (List<Cell> row : cells.rows()) {
                List<Cell> line = new ArrayList<>(List.of(Cell.text(repository)));
                line.addAll(row);
                rows.add(line);
            }
        });
        return new Table(
                "per-repository",
                "Every count in each repository",
                List.of(
                        Column.of("repository", "The repository."),
                        Column.of("table", "The table."),
                        Column.of("row", "The row."),
                        Column.of("column", "The column."),
                        Column.of("count", "The count.")),
                rows,
                List.of());
    }

    /** All lifts. */
    public Table lifts(long cut) {
        return Lifts.table("lifts", "Lift of every cause with every strategy and primitive", allLifts(), cut)
                .withNotes(List.of(Places.liftNotes(cut).getFirst()));
    }

    /** The lifts above 1 of which both margins are above the cut. */
    public Table shortLifts(long cut) {
        List<LiftRow> rows = allLifts().stream()
                .filter(row -> row.aboveCut(cut) && row.counts().lift() > 1)
                .toList();
        return Lifts.table("lifts", "Lift above 1, where both margins are above " + cut, rows, cut)
                .withNotes(List.of(Places.liftNotes(cut).getFirst()));
    }

    List<LiftRow> allLifts() {
        return new Lifts(tables, Primitive::code, List.of()).all();
    }

    /** The shares of all labels with their intervals, in total and in each repository. */
    public Table shares() {
        Table total = Shares.table(tables);
        List<Column> columns = new ArrayList<>(List.of(Column.of("repository", "The repository, or all.")));
        columns.addAll(total.columns());
        List<List<Cell>> rows = new ArrayList<>();
        add(rows, "all", total);
        List<String> repositories = tables.fixes().stream()
                .map(LabelledFix::repository)
                .distinct()
                .sorted()
                .toList();
        if (repositories.size() > 1) {
            repositories.forEach(repository -> add(
                    rows,
                    repository,
                    Shares.table(tables(tables.fixes().stream()
                            .filter(fix -> fix.repository().equals(repository))
                            .toList()))));
        }
        return new Table(total.id(), total.title(), columns, rows, List.of());
    }

    private static void add(List<List<Cell>> rows, String repository, Table shares) {
        for (List<Cell> row : shares.rows()) {
            List<Cell> line = new ArrayList<>(List.of(Cell.text(repository)));
            line.addAll(row);
            rows.add(line);
        }
    }

    /**
     * The labels themselves.
     *
     * @param origins the web addresses of repositories, where known, to link commits to
     */
    public Table rows(Map<String, String> origins) {
        List<Column> columns = LabelsFile.schema().fields().stream()
                .map(field -> Column.of(field.name(), field.description()))
                .toList();
        return new Table(
                "labels",
                "The labelled commits",
                columns,
                labels.stream().map(fix -> row(fix, origins)).toList(),
                List.of());
    }

    private static List<Cell> row(LabelledFix fix, Map<String, String> origins) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(fix.repository()),
                commit(fix, Optional.ofNullable(origins.get(fix.repository()))),
                Cell.text(fix.rater()),
                Cell.text(fix.fix().code())));
        for (Axis axis : Axis.values()) {
            cells.add(Cell.text(fix.labels().all().stream()
                    .filter(label -> label.axis() == axis)
                    .map(Label::code)
                    .collect(Collectors.joining(";"))));
        }
        cells.add(
                fix.confidence().isPresent() ? new Cell.Decimal(fix.confidence().getAsDouble(), 2) : Cell.EMPTY);
        cells.add(Cell.text(fix.note()));
        return cells;
    }

    /** Linked only if the address is a plain one of the web. */
    private static Cell commit(LabelledFix fix, Optional<String> origin) {
        return origin.map(address -> address.replaceFirst("\\.git$", ""))
                .filter(address -> address.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~-]+)+"))
                .filter(address -> fix.commit().matches("[0-9a-f]{40,64}"))
                .<Cell>map(address -> new Cell.Link(fix.commit(), URI.create(address + "/commit/" + fix.commit())))
                .orElse(Cell.text(fix.commit()));
    }
}
