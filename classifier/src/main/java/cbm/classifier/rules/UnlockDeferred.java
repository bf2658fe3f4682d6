package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A lock that a way out kept is now released by defer. */
final class UnlockDeferred implements Rule {

    private static final Card CARD = new Card(
            "kept-lock-now-deferred",
            "A lock that a way out kept is now released by defer",
            "A release that becomes deferred, in a function that before had a way out with the lock held.",
            "One of the ways out forgot the release; the defer covers them all.",
            "A way out that hands the lock over on purpose.",
            "Effective Go, Defer");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean deferred = Operations.RELEASES.contains(change.kind())
                        && change.after().map(Fact::isDeferred).orElse(false)
                        && !change.before().map(Fact::isDeferred).orElse(false);
                if (deferred && keptBefore(function, change.fact())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean keptBefore(FunctionChange function, Fact release) {
        return function.facts().stream()
                .anyMatch(change -> change.kind() == FactKind.LEAVES_LOCKED
                        && Operations.removed(change)
                        && Operations.sameSubject(change.fact(), release));
    }
}
