package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import java.util.List;

/** An operation of synchronisation now stands in another function. */
final class ToOtherFunction implements Rule {

    private static final Card CARD = new Card(
            "operation-in-other-function",
            "An operation of synchronisation now stands in another function",
            "A lock, channel, group or atomic operation that left one function and came to another, unless the one is gone and the other"
                    + " new.",
            "It was done by the wrong one, or at the wrong time.",
            "A function split in two.",
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
                (function, change) -> Operations.moved(change)
                        && change.has(Shift.TO_OTHER_FUNCTION)
                        && Operations.synchronises(change)
                        && !Operations.isRenamedOnly(fix, function, change));
    }
}
