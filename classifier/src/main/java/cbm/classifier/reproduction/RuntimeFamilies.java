package cbm.classifier.reproduction;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Column;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.RuntimeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The runtime families of labelled commits against the study's behaviours: which of them the study's taxonomy knows as concurrency
 * bugs, and which stand outside it. A commit can carry several families.
 */
final class RuntimeFamilies {

    private static final List<Predicate<LabelledFix>> PLACES = List.of(
            StudyTables.of(Behaviour.BLOCKING),
            StudyTables.of(Behaviour.NON_BLOCKING),
            fix -> fix.fix() != Answer.NO && fix.labels().behaviour().isEmpty(),
            fix -> fix.fix() == Answer.NO);

    private RuntimeFamilies() {}

    /** The counts in each repository, those in all repositories first if there are several; no rows without a family. */
    static Table table(List<LabelledFix> labels) {
        List<String> repositories =
                labels.stream().map(LabelledFix::repository).distinct().sorted().toList();
        List<List<Cell>> rows = new ArrayList<>();
        if (repositories.size() > 1) {
            rows.addAll(rows("all", labels));
        }
        for (String repository : repositories) {
            rows.addAll(rows(
                    repository,
                    labels.stream()
                            .filter(fix -> fix.repository().equals(repository))
                            .toList()));
        }
        return new Table(
                "runtime-families",
                "Runtime families, inside and outside the study's taxonomy (a commit can carry several)",
                List.of(
                        Column.of("repository", "The repository, or all."),
                        Column.of("family", "The family of the catalogue of runtime bugs, by its code."),
                        Column.of("blocking", "Commits with it that fix a blocking bug."),
                        Column.of("non-blocking", "Commits with it that fix a non-blocking bug."),
                        new Column(
                                "open",
                                "not said",
                                "Commits with it of which the behaviour, or whether they are a fix, is not said."),
                        new Column(
                                "outside",
                                "no concurrency bug",
                                "Commits with it that fix no bug of the study's taxonomy."),
                        Column.of("commits", "All commits with it.")),
                rows,
                List.of());
    }

    private static List<List<Cell>> rows(String name, List<LabelledFix> labels) {
        return Stream.of(RuntimeFamily.values())
                .map(family -> row(name, family, with(labels, family)))
                .filter(row -> !row.getLast().equals(Cell.count(0)))
                .toList();
    }

    private static List<LabelledFix> with(List<LabelledFix> labels, RuntimeFamily family) {
        return labels.stream()
                .filter(fix -> fix.labels().runtimeFamilies().contains(family))
                .toList();
    }

    private static List<Cell> row(String name, RuntimeFamily family, List<LabelledFix> commits) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(name), Cell.text(family.code())));
        PLACES.forEach(
                place -> cells.add(Cell.count(commits.stream().filter(place).count())));
        cells.add(Cell.count(commits.size()));
        return cells;
    }
}
