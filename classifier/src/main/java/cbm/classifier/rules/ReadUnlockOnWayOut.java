package cbm.classifier.rules;

import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A read lock is now released on a way out that kept it, or by a release in place of a second read lock. */
final class ReadUnlockOnWayOut implements Rule {

    private static final Card CARD = new Card(
            "read-unlock-on-way-out",
            "A read lock is now released on a way out that kept it",
            "RUnlock added before a return, continue or end of a function that held the lock there before, without a new lock for it; or in place of a second RLock.",
            "A read lock that is never released stops no reader, until the first writer waits for it; then all readers wait too.",
            "A rewritten function in which lock and unlock both changed.",
            "package sync, RWMutex");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.functions()
                .forEach(function -> UnlockOnWayOut.examine(function, findings, kind -> kind == FactKind.READ_UNLOCK));
        fix.changes(Set.of(FactKind.READ_UNLOCK))
                .filter(change -> change.has(Retype.LOCK_TO_UNLOCK))
                .forEach(findings::fired);
        return findings.list();
    }
}
