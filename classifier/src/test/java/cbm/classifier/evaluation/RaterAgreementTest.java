package cbm.classifier.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.classifier.label.Answer;
import cbm.classifier.label.Consensus;
import cbm.classifier.label.LabelSet;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.table.Cell;
import cbm.classifier.table.Table;
import cbm.classifier.taxonomy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RaterAgreementTest {
    private final List<LabelledFix> labels = new ArrayList<>();

    private void label(String rater, int commit, Answer fix, Optional<Strategy> strategy) {
        LabelSet given = new LabelSet(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                strategy,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        labels.add(new LabelledFix("r", "c" + commit, rater, fix, given, OptionalDouble.empty(), ""));
    }

    private void both(int from, int to, Answer ann, Answer bob) {
        for (int i = from; i < to; i++) {
            label("ann", i, ann, Optional.empty());
            label("bob", i, bob, Optional.empty());
        }
    }

    private static List<Cell> row(Table table, String question) {
        return table.rows().stream()
                .filter(row -> row.getFirst().equals(Cell.text(question)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void kappa_is_that_of_the_textbook_example() {
        // Of 50: 20 twice yes, 15 twice no, 5 and 10 one each: kappa 0.4.
        both(0, 20, Answer.YES, Answer.YES);
        both(20, 35, Answer.NO, Answer.NO);
        both(35, 40, Answer.YES, Answer.NO);
        both(40, 50, Answer.NO, Answer.YES);
        RaterAgreement agreement = new RaterAgreement(labels, "ann", "bob");
        List<Cell> fix = row(agreement.tables().getFirst(), "fix");
        assertEquals(Cell.count(50), fix.get(1));
        assertEquals(0.4, ((Cell.Decimal) fix.get(3)).value(), 1e-9);
        assertEquals(15, agreement.tables().getLast().rows().size());
    }

    @Test
    void kinds_are_compared_where_both_answer_of_a_fix() {
        label("ann", 1, Answer.YES, Optional.of(Strategy.ADD));
        label("bob", 1, Answer.YES, Optional.of(Strategy.MOVE));
        label("ann", 2, Answer.YES, Optional.of(Strategy.ADD));
        label("bob", 2, Answer.YES, Optional.empty());
        label("ann", 3, Answer.YES, Optional.of(Strategy.ADD));
        label("bob", 3, Answer.UNSURE, Optional.of(Strategy.ADD));
        label("ann", 4, Answer.YES, Optional.of(Strategy.ADD));
        Table agreement = new RaterAgreement(labels, "ann", "bob").tables().getFirst();
        assertEquals(Cell.count(3), row(agreement, "fix").get(1));
        assertEquals(Cell.count(1), row(agreement, "strategy").get(1));
        assertEquals(Cell.count(0), row(agreement, "primitives").get(1));
    }

    @Test
    void whatever_keeps_two_people_from_agreeing_on_a_commit_is_listed() {
        label("ann", 1, Answer.YES, Optional.of(Strategy.ADD));
        label("bob", 1, Answer.YES, Optional.of(Strategy.MOVE));
        label("ann", 2, Answer.YES, Optional.of(Strategy.ADD));
        label("bob", 2, Answer.YES, Optional.empty());
        label("ann", 3, Answer.YES, Optional.of(Strategy.ADD));
        label("bob", 3, Answer.NO, Optional.empty());
        label("ann", 4, Answer.YES, Optional.of(Strategy.ADD));
        label("bob", 4, Answer.YES, Optional.of(Strategy.ADD));
        Table differences = new RaterAgreement(labels, "ann", "bob").tables().getLast();
        assertEquals(
                List.of(
                        List.of("c3", "fix", "yes", "no"),
                        List.of("c1", "strategy", "add", "move"),
                        List.of("c2", "strategy", "add", "")),
                differences.rows().stream()
                        .map(row -> row.stream()
                                .skip(1)
                                .map(cell -> ((Cell.Text) cell).text())
                                .toList())
                        .toList());
        assertEquals(differences.rows().size(), Consensus.of(labels).open().size());
    }
}
