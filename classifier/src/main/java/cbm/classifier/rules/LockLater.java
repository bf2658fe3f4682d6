package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import java.util.List;

/** A lock is taken later. */
final class LockLater implements Rule {

    private static final Card CARD = new Card(
            "lock-taken-later",
            "A lock is taken later",
            "A lock operation moved behind what stood in its critical section before.",
            "What stood there waited, or took locks of its own, under the lock.",
            "Narrowing a lock for speed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, Operations.TAKES, change -> Operations.moved(change) && change.has(Shift.LATER));
    }
}
