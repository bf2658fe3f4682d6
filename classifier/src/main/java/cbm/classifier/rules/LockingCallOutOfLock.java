package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A call that itself locks or waits now runs without the lock. */
final class LockingCallOutOfLock implements Rule {

    private static final Card CARD = new Card(
            "locking-call-out-of-critical-section",
            "A call that itself locks or waits now runs without the lock",
            "A call whose function takes a lock, sends, receives or waits, and that left a critical section.",
            "Locks were nested, or something waited under a lock: the way to a cycle.",
            "A call that waits only briefly.",
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
                change -> change.has(Shift.OUT_OF_CRITICAL_SECTION)
                        && (Operations.lockedBefore(change) || waits(change)));
    }

    private static boolean waits(FactChange change) {
        return change.fact().effects().stream().anyMatch(effect -> effect.kind().canBlock());
    }
}
