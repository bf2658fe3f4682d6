package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A call stands elsewhere. */
final class CallMoved implements Rule {

    private static final Card CARD = new Card(
            "call-moved",
            "A call stands elsewhere",
            "A call that was there before and now stands before or behind statements that it stood on the other side of.",
            "It came too early or too late for another goroutine.",
            "A clean-up.",
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
                if (change.kind() == FactKind.CALL && Operations.moved(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
