package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelSet;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReportCardTablesTest {
    private final List<LabelledFix> labels = new ArrayList<>();

    private void label(String rater, int commit, Answer fix) {
        labels.add(new LabelledFix("r", "c" + commit, rater, fix, LabelSet.EMPTY, OptionalDouble.empty(), ""));
    }

    private static List<String> titles(List<Table> tables) {
        return tables.stream().map(Table::title).toList();
    }

    @Test
    void the_labels_that_count_come_before_those_of_each_person() {
        for (int commit = 1; commit <= 3; commit++) {
            label("cbm", commit, Answer.YES);
            label("ann", commit, Answer.YES);
        }
        assertEquals(
                List.of("Agreement with ann on this study, 3 commits"), titles(ReportCardTables.amongRaters(labels)));
        label("bob", 1, Answer.NO);
        label("bob", 2, Answer.NO);
        label("adjudicated", 1, Answer.NO);
        List<Table> tables = ReportCardTables.amongRaters(labels);
        assertEquals(
                List.of(
                        "Agreement with the labels that count on this study, 2 commits",
                        "Agreement with adjudicated on this study, 1 commit",
                        "Agreement with ann on this study, 3 commits",
                        "Agreement with bob on this study, 2 commits"),
                titles(tables));
        assertEquals(
                List.of(Cell.text("fix"), Cell.count(2), new Cell.Share(0.5)),
                tables.getFirst().rows().getFirst().subList(0, 3));
    }
}
