package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Two locks are taken in another order. */
final class LocksReordered implements Rule {

    private static final Card CARD = new Card(
            "locks-reordered",
            "Two locks are taken in another order",
            "A lock operation that moved past another lock operation.",
            "Two goroutines that take the same locks in different order wait for each other.",
            "Two unrelated critical sections that changed places.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (Operations.TAKES.contains(change.kind())
                        && (change.passed().contains(FactKind.LOCK)
                                || change.passed().contains(FactKind.READ_LOCK))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
