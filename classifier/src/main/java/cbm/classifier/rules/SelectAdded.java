package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A select statement is added. */
final class SelectAdded implements Rule {

    private static final Card CARD = new Card(
            "select-added",
            "A select statement is added",
            "A select that stands after only, or a lone send or receive that became an arm of one.",
            "The goroutine waits for the first of several things, or looks without waiting.",
            "New code.",
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
                if (change.kind() == FactKind.SELECT && Operations.added(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
