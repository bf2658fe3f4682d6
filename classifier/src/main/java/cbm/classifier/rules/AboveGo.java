package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Something happens before the goroutine starts, not after. */
final class AboveGo implements Rule {

    private static final Card CARD = new Card(
            "moved-above-go",
            "Something happens before the goroutine starts, not after",
            "A write, call or make that stood behind the start of a goroutine stands before it, or the start comes later.",
            "What is done before go is seen by the goroutine; what is done after it may not be.",
            "A rewritten function.",
            "The Go memory model");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if ((change.has(Shift.ABOVE_GO) || change.has(Shift.OUT_OF_GOROUTINE))
                        && change.kind() != FactKind.CALL
                        && change.kind() != FactKind.RETURN
                        && change.kind() != FactKind.READ) {
                    findings.fired(change);
                } else if (startsLater(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether the start of a goroutine went behind what it stood before. */
    static boolean startsLater(FactChange change) {
        return change.kind() == FactKind.GO && Operations.moved(change) && change.has(Shift.LATER);
    }
}
