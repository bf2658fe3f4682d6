package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A callback is referred to for as long as it can be called. */
final class CallbackHeld implements Rule {

    private static final Card CARD = new Card(
            "callback-held",
            "A callback is referred to for as long as it can be called",
            "A field or table of functions added and set, or a cgo handle made, where a callback went through unsafe, C or a call.",
            "The only reference to the closure was one that the collector cannot see.",
            "The field is a new feature's.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!Operations.lives(function)) {
                continue;
            }
            boolean hidden = RuntimeFacts.before(function).anyMatch(RuntimeFacts::leavesGo);
            for (FactChange change : function.facts()) {
                boolean handled = change.kind() == FactKind.CALL
                        && change.fact().detail().equals("NewHandle")
                        && RuntimeFacts.appears(change);
                if (hidden && (handled || holds(fix, change)) || holdsFor(fix, function, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether a new field or table of functions is set. */
    private static boolean holds(Dossier fix, FactChange change) {
        return change.kind() == FactKind.WRITE
                && RuntimeFacts.appears(change)
                && !change.fact().detail().equals("nil")
                && isFunctions(change.fact().subject().type())
                && Operations.anywhere(
                        fix,
                        declared -> declared.kind() == FactKind.DECLARE
                                && RuntimeFacts.appears(declared)
                                && Operations.sameSubject(declared.fact(), change.fact()));
    }

    /** Whether a new field of functions is set, and cleared when the function returns. */
    private static boolean holdsFor(Dossier fix, FunctionChange function, FactChange change) {
        return holds(fix, change)
                && Operations.within(
                        function,
                        cleared -> RuntimeFacts.appears(cleared)
                                && cleared.kind() == FactKind.WRITE
                                && cleared.fact().detail().equals("nil")
                                && cleared.fact().isDeferred()
                                && Operations.sameSubject(cleared.fact(), change.fact()));
    }

    private static boolean isFunctions(String type) {
        return type.startsWith("func") || (type.startsWith("map[") && type.contains("]func"));
    }
}
