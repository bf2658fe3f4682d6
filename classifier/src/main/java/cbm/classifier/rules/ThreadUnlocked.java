package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.change.Shift;
import java.util.List;

/** A thread that a goroutine kept is given back. */
final class ThreadUnlocked implements Rule {

    private static final Card CARD = new Card(
            "thread-unlocked",
            "A thread that a goroutine kept is given back",
            "UnlockOSThread added, or made to run on each way out, in a function that locked the thread before.",
            "The thread of a goroutine that ends locked is destroyed; until then nobody else may use it.",
            "The thread's state was changed for good, so that it must not be given back.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!RuntimeFacts.livedWith(function, fact -> RuntimeFacts.calls(fact, "LockOSThread"))) {
                continue;
            }
            boolean alsoLocks = Operations.within(
                    function,
                    change -> RuntimeFacts.appears(change) && RuntimeFacts.calls(change.fact(), "LockOSThread"));
            for (FactChange change : function.facts()) {
                if (RuntimeFacts.calls(change.fact(), "UnlockOSThread") && isNew(change)) {
                    if (alsoLocks) {
                        findings.nearly(change, "the thread is locked anew too");
                    } else {
                        findings.fired(change);
                    }
                }
            }
        }
        return findings.list();
    }

    private static boolean isNew(FactChange change) {
        return RuntimeFacts.appears(change)
                || change.has(Shift.INTO_DEFER)
                || (change.has(Retype.DEFER) && change.fact().isDeferred());
    }
}
