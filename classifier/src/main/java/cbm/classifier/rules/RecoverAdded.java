package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A panic is now recovered from. */
final class RecoverAdded implements Rule {

    private static final Card CARD = new Card(
            "recover-added",
            "A panic is now recovered from",
            "A new call of recover.",
            "Sends on closed channels and the like panic; here the panic is swallowed rather than prevented.",
            "Recovery of handlers in general.",
            "GFuzz, ASPLOS 2022, doi:10.1145/3503222.3507753");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.RECOVER && Operations.added(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
