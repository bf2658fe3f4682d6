package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import java.util.List;

/** A yield under a lock gave way to releasing it. */
final class UnlockNotYield implements Rule {

    private static final Card CARD = new Card(
            "unlock-not-yield",
            "A yield under a lock gave way to releasing it",
            "Gosched, called with a lock held, is gone or is called without it.",
            "Yielding lets others run but releases nothing: whoever waits for the lock goes on waiting.",
            "The yield was for fairness and the lock one that nobody else needs.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean held = change.before()
                        .map(fact -> RuntimeFacts.calls(fact, "Gosched")
                                && fact.surroundings().underLock())
                        .orElse(false);
                boolean stays = change.after()
                        .map(fact -> fact.surroundings().underLock())
                        .orElse(false);
                if (held && !stays && Operations.lives(function)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
