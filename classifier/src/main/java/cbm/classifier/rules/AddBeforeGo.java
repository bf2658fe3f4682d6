package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** WaitGroup.Add is called earlier. */
final class AddBeforeGo implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-add-moved",
            "WaitGroup.Add is called earlier",
            "An Add moved before the goroutine that it counts, out of the goroutine, or to the starter.",
            "Wait can return before Add has counted.",
            "Add moved for other reasons.",
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
                boolean add = change.kind() == FactKind.WAITGROUP_ADD;
                boolean again = add
                        && Operations.added(change)
                        && Operations.anywhere(fix, Set.of(FactKind.WAITGROUP_ADD), FactStatus.REMOVED, change.fact());
                if (again || (add && Operations.moved(change))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
