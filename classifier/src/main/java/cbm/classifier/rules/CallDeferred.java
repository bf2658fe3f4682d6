package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Retype;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A call is deferred now. */
final class CallDeferred implements Rule {

    private static final Card CARD = new Card(
            "call-now-deferred",
            "A call is deferred now",
            "A call kept or moved that now runs when the function returns.",
            "It has to happen on every way out.",
            "Style.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.changes(Set.of(FactKind.CALL)).filter(CallDeferred::isDeferredNow).forEach(findings::fired);
        return findings.list();
    }

    /** Whether a call that was there before is deferred now. */
    static boolean isDeferredNow(FactChange change) {
        return change.has(Shift.INTO_DEFER)
                || (change.has(Retype.DEFER)
                        && change.after().map(Fact::isDeferred).orElse(false));
    }
}
