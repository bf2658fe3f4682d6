package cbm.classifier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelSet;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Table;
import cbm.classifier.verdict.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReportCardTest {
    private static final Judge JUDGE = new Judge();

    private static Judged judged(int commit, Answer truth, Judge.Known known) {
        String name = "c" + commit;
        LabelledFix label =
                new LabelledFix("r", name, "ann", truth, LabelSet.EMPTY, OptionalDouble.empty(), "");
        return new Judged(name, "r", label, JUDGE.judge("r", name, List.of(), false, known));
    }

    private static ReportCard card(Judge.Known known, Answer... truths) {
        List<Judged> judged = new ArrayList<>();
        for (Answer truth : truths) {
            judged.add(judged(judged.size(), truth, known));
        }
        return new ReportCard("labels", "labels", judged, known, true);
    }

    private static List<String> questions(Table table) {
        return table.rows().stream()
                .map(row -> ((Cell.Text) row.getFirst()).text())
                .distinct()
                .toList();
    }

    @Test
    void where_nothing_is_answered_nothing_is_measured() {
        List<Cell> fix = card(Judge.Known.NOTHING, Answer.UNSURE).summary().rows().getFirst();
        assertEquals(List.of(Cell.text("fix"), Cell.count(0)), fix.subList(0, 2));
        assertTrue(fix.stream().skip(2).allMatch(Cell.EMPTY::equals), fix::toString);
    }

    @Test
    void known_fixes_have_a_recall_unless_the_judge_was_told() {
        ReportCard card = card(Judge.Known.NOTHING, Answer.YES, Answer.YES);
        assertEquals("fix", questions(card.summary()).getFirst());
        assertEquals(Cell.count(2), card.summary().rows().getFirst().get(1));
        Table sets = card.tables().get(1);
        assertEquals(
                List.of(Cell.text("fix"), Cell.text("yes"), Cell.count(2), Cell.count(0)),
                sets.rows().getFirst().subList(0, 4));
        assertEquals(new Cell.Share(0), sets.rows().getFirst().get(5));
        assertTrue(card.tables().stream().anyMatch(table -> table.id().equals("labels-confusion-fix")));
        ReportCard told = card(Judge.Known.IS_FIX, Answer.YES, Answer.YES);
        assertEquals("behaviour", questions(told.summary()).getFirst());
        assertTrue(told.tables().stream().noneMatch(table -> table.id().equals("labels-confusion-fix")));
    }
}
