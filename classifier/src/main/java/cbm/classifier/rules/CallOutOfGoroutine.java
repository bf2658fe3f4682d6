package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A call is made before the goroutine starts, not in it. */
final class CallOutOfGoroutine implements Rule {

    private static final Card CARD = new Card(
            "call-out-of-goroutine",
            "A call is made before the goroutine starts, not in it",
            "A call that stood in the literal of a go statement, or behind it, and stands before it.",
            "What is done before go is certain to be done when the goroutine runs.",
            "A function put in order.",
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
                if (change.kind() == FactKind.CALL && leaves(function, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean leaves(FunctionChange function, FactChange change) {
        return change.has(Shift.ABOVE_GO)
                || change.has(Shift.OUT_OF_GOROUTINE)
                || (Operations.added(change)
                        && !change.fact().surroundings().inGoroutine()
                        && Operations.within(function, other -> isLeftInside(other, change.fact())));
    }

    private static boolean isLeftInside(FactChange other, Fact deed) {
        return Operations.removed(other)
                && other.kind() == deed.kind()
                && other.fact().detail().equals(deed.detail())
                && Operations.sameSubject(other.fact(), deed)
                && other.fact().surroundings().inGoroutine();
    }
}
