package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A channel is no longer closed here. */
final class CloseRemoved implements Rule {

    private static final Card CARD = new Card(
            "close-removed",
            "A channel is no longer closed here",
            "A close removed, and none of the same channel added.",
            "The channel could be closed twice, or sent to after.",
            "A channel that is gone altogether.",
            "Go language specification and standard library");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.CLOSE && Operations.removed(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
