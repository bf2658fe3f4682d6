package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import java.util.List;

/** A lock is taken earlier. */
final class LockEarlier implements Rule {

    private static final Card CARD = new Card(
            "lock-taken-earlier",
            "A lock is taken earlier",
            "A lock operation moved before what stood outside of its critical section.",
            "What stood there was part of what must not be interrupted.",
            "A new lock order.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, Operations.TAKES, change -> Operations.moved(change) && change.has(Shift.EARLIER));
    }
}
