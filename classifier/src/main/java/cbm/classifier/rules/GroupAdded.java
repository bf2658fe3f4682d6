package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Goroutines are now waited for with a WaitGroup. */
final class GroupAdded implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-added",
            "Goroutines are now waited for with a WaitGroup",
            "A Wait or Add added, and none removed.",
            "Something went on before the goroutines were done.",
            "New code.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if ((change.kind() == FactKind.WAITGROUP_WAIT || change.kind() == FactKind.WAITGROUP_GO)
                        && Operations.added(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
