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
            "A Wait added, or a Go where no Add is removed.",
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
                boolean counts = change.kind() == FactKind.WAITGROUP_GO && !countedBefore(function);
                if ((change.kind() == FactKind.WAITGROUP_WAIT || counts) && Operations.added(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean countedBefore(FunctionChange function) {
        return function.removed(FactKind.WAITGROUP_ADD).findAny().isPresent();
    }
}
