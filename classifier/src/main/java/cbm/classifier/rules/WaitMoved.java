package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** WaitGroup.Wait stands elsewhere. */
final class WaitMoved implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-wait-moved",
            "WaitGroup.Wait stands elsewhere",
            "A Wait moved or taken out of a loop.",
            "It waited for goroutines that were not started yet, or too late.",
            "A rewritten function.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.WAITGROUP_WAIT),
                change -> (Operations.moved(change) || change.has(Shift.OUT_OF_LOOP)));
    }
}
