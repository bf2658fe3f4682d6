package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.stream.Stream;

/** A finalizer no longer holds its own object. */
final class FinalizerUsesParameter implements Rule {

    private static final Card CARD = new Card(
            "finalizer-uses-parameter",
            "A finalizer no longer holds its own object",
            "The closure given to SetFinalizer captured the object and does not any more, or AddCleanup took its place.",
            "What a finalizer refers to is reachable; an object that it captured was never finalized.",
            "The change to AddCleanup is for another reason, such as cycles of objects.",
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
            for (FactChange change : function.facts()) {
                if (isCleanup(change) && (released(function, change.fact()) || replaces(function, change))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean isCleanup(FactChange change) {
        return change.after()
                .map(fact -> RuntimeFacts.calls(fact, "SetFinalizer", "AddCleanup"))
                .orElse(false);
    }

    private static boolean released(FunctionChange function, Fact finalizer) {
        return retains(RuntimeFacts.before(function), finalizer) && !retains(RuntimeFacts.after(function), finalizer);
    }

    private static boolean retains(Stream<Fact> facts, Fact finalizer) {
        return facts.anyMatch(fact -> fact.kind() == FactKind.RETAIN
                && fact.subject().path().equals(finalizer.subject().root()));
    }

    private static boolean replaces(FunctionChange function, FactChange cleanup) {
        boolean before = RuntimeFacts.before(function).anyMatch(fact -> RuntimeFacts.calls(fact, "SetFinalizer"));
        boolean after = RuntimeFacts.after(function).anyMatch(fact -> RuntimeFacts.calls(fact, "SetFinalizer"));
        return before && !after && RuntimeFacts.calls(cleanup.fact(), "AddCleanup");
    }
}
