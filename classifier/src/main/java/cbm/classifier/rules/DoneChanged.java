package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** WaitGroup.Done is called where it was not. */
final class DoneChanged implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-done-changed",
            "WaitGroup.Done is called where it was not",
            "A Done added, moved or made deferred.",
            "Without its Done the Wait never returns; with a late one it returns late.",
            "New goroutines.",
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
                Set.of(FactKind.WAITGROUP_DONE),
                change -> (Operations.added(change) || Operations.moved(change) || change.has(Shift.INTO_DEFER)));
    }
}
