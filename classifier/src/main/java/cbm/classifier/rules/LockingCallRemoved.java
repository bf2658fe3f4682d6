package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A call that takes a lock is taken out where the lock is held. */
final class LockingCallRemoved implements Rule {

    private static final Card CARD = new Card(
            "locking-call-removed",
            "A call that takes a lock is taken out where the lock is held",
            "A removed call whose function takes a lock, standing in a critical section or removed together with a double lock.",
            "The call waited for a lock that its own caller held.",
            "A call removed for other reasons.",
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
                Set.of(FactKind.CALL),
                change -> Operations.removed(change)
                        && Operations.lockedBefore(change)
                        && change.fact().surroundings().underLock());
    }
}
