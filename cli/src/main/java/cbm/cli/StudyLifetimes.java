package cbm.cli;

import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.datasets.Field;
import cbm.datasets.InvalidTable;
import cbm.datasets.Row;
import cbm.datasets.TableReader;
import cbm.datasets.TableSchema;
import cbm.miner.study.Study;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The curves of lifetimes that a study keeps in {@code lifetime-curves.csv}, for figures and report, if they go by the labels
 * that are asked for.
 *
 * @param tables the curves; none if they were not measured, or by other labels
 * @param missing what to run to have them; empty if they are there
 */
record StudyLifetimes(List<Table> tables, Optional<String> missing) {
    private static final String FILE = "lifetime-curves.csv";

    private static final TableSchema SCHEMA = new TableSchema(
            "lifetime-curves",
            "How many bugs were fixed by which day.",
            List.of(
                    Field.of("group", Field.Type.STRING, "All, or a group's code."),
                    Field.of("axis", Field.Type.STRING, "What it is a group by; empty for all."),
                    Field.of("from", Field.Type.STRING, "Which of the commits that brought the lines begins the life."),
                    Field.of("days", Field.Type.NUMBER, "Days since the birth."),
                    Field.of("at_risk", Field.Type.NUMBER, "Number of bugs not fixed before."),
                    Field.of("fixed", Field.Type.NUMBER, "Number fixed on that day."),
                    Field.of("cut", Field.Type.NUMBER, "Number lost from sight on that day."),
                    Field.of("share", Field.Type.NUMBER, "Share fixed by then."),
                    Field.of("low", Field.Type.NUMBER, "Lower 95 % limit."),
                    Field.of("high", Field.Type.NUMBER, "Upper 95 % limit.")),
            List.of());

    /**
     * The curves by the labels of a rater, or of those who count where nobody is named. Of a study that does not say whose labels
     * they go by they are taken, and that is told.
     *
     * @param place how the study is called in the command that is missing
     * @throws UserFault if a file is damaged
     */
    static StudyLifetimes of(CommandLine line, Study study, String place, @Nullable String rater) throws IOException {
        Path file = study.folder().resolve(FILE);
        String command = "cbm lifetime --study " + place + (rater == null ? "" : " --rater " + rater);
        LifetimeLabels asked = LifetimeLabels.own(study, rater);
        Optional<LifetimeLabels> kept = LifetimeLabels.read(study.folder());
        if (!Files.isRegularFile(file)
                || kept.filter(labels -> !labels.equals(asked)).isPresent()) {
            return new StudyLifetimes(List.of(), Optional.of(command));
        }
        if (kept.isEmpty() && !Talk.of(line).quiet()) {
            line.getErr()
                    .println("cbm: nothing says whose labels " + file + " goes by; '" + command + "' makes it anew");
        }
        return new StudyLifetimes(read(file), Optional.empty());
    }

    private static List<Table> read(Path file) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (Row row : TableReader.read(file.toString(), bytes, SCHEMA)) {
                rows.add(SCHEMA.fields().stream().map(field -> cell(row, field)).toList());
            }
        } catch (InvalidTable damaged) {
            throw UserFault.of(damaged);
        }
        List<Column> columns = SCHEMA.fields().stream()
                .map(field -> Column.of(field.name(), field.description()))
                .toList();
        return List.of(new Table("lifetime-curves", "How many bugs were fixed by which day", columns, rows, List.of()));
    }

    private static Cell cell(Row row, Field field) {
        if (field.type() == Field.Type.STRING) {
            return Cell.text(row.text(field.name()));
        }
        double value = row.number(field.name()).map(BigDecimal::doubleValue).orElse(Double.NaN);
        return switch (field.name()) {
            case "share", "low", "high" -> new Cell.Share(value);
            default -> new Cell.Decimal(value, 1);
        };
    }
}
