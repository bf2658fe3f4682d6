package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A read lock is released before what it was held for until now. */
final class ReadLockReleasedEarlier implements Rule {

    private static final Card CARD = new Card(
            "read-lock-released-earlier",
            "A read lock is released earlier",
            "A release for reading that was deferred and is not any more, or that moved up, where no lock is taken that was not.",
            "What comes after takes the lock for writing, or again for reading behind a writer that waits, or calls back.",
            "A speed-up.",
            "package sync, RWMutex");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (Operations.within(function, Operations::takesAnew)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.READ_UNLOCK && isEarlier(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean isEarlier(FactChange change) {
        boolean deferred = change.before().map(Fact::isDeferred).orElse(false);
        boolean deferredStill = change.after().map(Fact::isDeferred).orElse(false);
        boolean both = change.before().isPresent() && change.after().isPresent();
        boolean up = Operations.moved(change) && change.has(Shift.EARLIER) && !deferredStill;
        return both && !deferredStill && (deferred || up);
    }
}
