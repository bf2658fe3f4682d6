package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import java.util.List;

/** An object has a finalizer no more. */
final class FinalizerDropped implements Rule {

    private static final Card CARD = new Card(
            "finalizer-dropped",
            "An object has a finalizer no more",
            "SetFinalizer or AddCleanup removed from a function that stays, and no other added in the fix.",
            "When a finalizer runs is not certain, and it runs beside everything else: explicit release was the cure.",
            "The type was simplified and owns nothing any more.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean another = Operations.anywhere(fix, change -> RuntimeFacts.appears(change) && finalizes(change));
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (Operations.removed(change) && finalizes(change) && Operations.lives(function) && !another) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean finalizes(FactChange change) {
        return RuntimeFacts.calls(change.fact(), "SetFinalizer", "AddCleanup");
    }
}
