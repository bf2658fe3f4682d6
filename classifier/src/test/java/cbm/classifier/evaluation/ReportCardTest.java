package cbm.classifier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelSet;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.verdict.Judge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportCardTest {
    private static final Judge JUDGE = new Judge();
    private static final Primitive BEYOND = Arrays.stream(Primitive.values())
            .filter(primitive -> !primitive.inStudy())
            .findFirst()
            .orElseThrow();

    private static Judged judged(int commit, Answer truth, Judge.Known known) {
        String name = "c" + commit;
        LabelledFix label = new LabelledFix("r", name, "ann", truth, LabelSet.EMPTY, OptionalDouble.empty(), "");
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
        List<Cell> fix =
                card(Judge.Known.NOTHING, Answer.UNSURE).summary().rows().getFirst();
        assertEquals(List.of(Cell.text("fix"), Cell.count(0)), fix.subList(0, 2));
        assertTrue(fix.stream().skip(2).allMatch(Cell.EMPTY::equals), fix::toString);
        assertEquals(
                List.of("1 of 2 labelled commits are not counted for fix: the reader is unsure."),
                card(Judge.Known.NOTHING, Answer.UNSURE, Answer.NO).summary().notes());
        assertEquals(List.of(), card(Judge.Known.NOTHING, Answer.NO).summary().notes());
    }

    @Test
    void primitives_that_the_study_does_not_tell_apart_are_told() {
        LabelSet labels = new LabelSet(
                Optional.of(Behaviour.BLOCKING),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(Primitive.MUTEX, BEYOND),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        LabelledFix label = new LabelledFix("r", "c", "ann", Answer.YES, labels, OptionalDouble.empty(), "");
        Judged one = new Judged("c", "r", label, JUDGE.judge("r", "c", List.of(), false, Judge.Known.NOTHING));
        ReportCard card = new ReportCard("labels", "labels", List.of(one), Judge.Known.NOTHING, true);
        assertEquals(
                List.of("Of primitives the labels of the published study are compared; left out: 1 of the reader's ("
                        + BEYOND.code() + ")."),
                card.tables().get(1).notes());
    }

    @Test
    void cases_are_named_by_the_first_digits_of_their_ids() {
        String commit = "0123456789abcdef0123456789abcdef01234567";
        LabelledFix label = new LabelledFix("r", commit, "ann", Answer.YES, LabelSet.EMPTY, OptionalDouble.empty(), "");
        Judged one = new Judged(commit, "r", label, JUDGE.judge("r", commit, List.of(), false, Judge.Known.NOTHING));
        ReportCard card = new ReportCard("labels", "labels", List.of(one), Judge.Known.NOTHING, true);
        assertEquals(
                Cell.text("0123456789ab"),
                card.tables().getLast().rows().getFirst().getLast());
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
