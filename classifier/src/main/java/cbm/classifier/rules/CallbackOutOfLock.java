package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import java.util.List;

/** A callback now runs without the lock. */
final class CallbackOutOfLock implements Rule {

    private static final Card CARD = new Card(
            "callback-out-of-critical-section",
            "A callback now runs without the lock",
            "A call of a function that somebody else gave, which left the critical section of a write lock; or one that is gone while another is added"
                    + " after the lock's release.",
            "The callback may use the object that calls it, and so take the lock that its caller holds.",
            "A local helper function.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean gone =
                Operations.anywhere(fix, change -> Operations.removed(change) && LockSplits.isCallback(change.fact()));
        for (FunctionChange function : fix.functions()) {
            boolean locks = gone
                    && (LockSplits.taken(function.after()).findAny().isPresent()
                            || !LockSplits.callsOfLockedPart(fix, function).isEmpty());
            for (FactChange change : function.facts()) {
                boolean left = change.has(Shift.OUT_OF_CRITICAL_SECTION) && wasLockedForWriting(change);
                boolean anew = locks && Operations.added(change) && isFree(change);
                if ((left || anew) && LockSplits.isCallback(change.fact())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean wasLockedForWriting(FactChange change) {
        return change.before().map(fact -> fact.surroundings().underWriteLock()).orElse(false);
    }

    private static boolean isFree(FactChange change) {
        return change.after()
                .map(fact -> !fact.surroundings().underLock() && !fact.isDeferred())
                .orElse(false);
    }
}
