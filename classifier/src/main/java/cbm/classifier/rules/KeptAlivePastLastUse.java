package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import java.util.List;

/** An object is kept alive until what it owned is done with. */
final class KeptAlivePastLastUse implements Rule {

    private static final Card CARD = new Card(
            "kept-alive-past-last-use",
            "An object is kept alive until what it owned is done with",
            "KeepAlive added in a function that stood before.",
            "The object's last use was before the last use of its descriptor, address or foreign memory, so that its finalizer could run between.",
            "KeepAlive that keeps a compiler from dropping a benchmark's result, or that stands for another reference in a test.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (RuntimeFacts.appears(change) && RuntimeFacts.calls(change.fact(), "KeepAlive")) {
                    examine(function, change, findings);
                }
            }
        }
        return findings.list();
    }

    private static void examine(FunctionChange function, FactChange change, Findings findings) {
        String name = function.function().simpleName();
        if (!Operations.lives(function)) {
            findings.nearly(change, "the function is new");
        } else if (name.startsWith("Benchmark")) {
            findings.nearly(change, "it keeps a benchmark's result");
        } else {
            findings.fired(change);
        }
    }
}
