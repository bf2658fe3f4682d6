package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import java.util.List;

/** What a goroutine did is now done by the function that starts it. */
final class MovedOutOfGoroutine implements Rule {

    private static final Card CARD = new Card(
            "moved-out-of-goroutine",
            "What a goroutine did is now done outside of it",
            "A write, an operation or another statement but a call, a read or a return that stood in a goroutine's literal and"
                    + " stands outside.",
            "It is done in the order of the function that starts the goroutine, or by the goroutine that needs it.",
            "What need not be done at the same time.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Move");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, MovedOutOfGoroutine::isDeedOutside);
    }

    private static boolean isDeedOutside(FactChange change) {
        return change.has(Shift.OUT_OF_GOROUTINE) && AboveGo.isDeed(change.kind());
    }
}
