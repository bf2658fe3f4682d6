package cbm.classifier.rules;

import cbm.classifier.change.Retype;
import java.util.List;

/** Lock was written where unlock was meant. */
final class LockToUnlock implements Rule {

    private static final Card CARD = new Card(
            "lock-to-unlock",
            "Lock was written where unlock was meant",
            "A lock operation became a release.",
            "The second lock could only wait for the first: a slip.",
            "None known.",
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
                (function, change) ->
                        change.has(Retype.LOCK_TO_UNLOCK) && !LocksReordered.areTakenByOtherNames(function));
    }
}
