package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.List;

/** A context that somebody can cancel takes the place of one that nobody can. */
final class OwnContextGiven implements Rule {

    private static final Card CARD = new Card(
            "cancelled-context-given",
            "A context that somebody can cancel takes the place of one that nobody can",
            "context.Background or TODO gave way to another context in a function that was there before, and no other synchronisation is changed.",
            "What was called with it waited for an end that could not come.",
            "A context for tracing; tidying up.",
            "Go standard library, package context");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (fix.synchronisation().stream().anyMatch(change -> change.fact().family() != Family.CONTEXT)) {
            return findings.list();
        }
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (Operations.lives(function)
                        && Operations.removed(change)
                        && Operations.isEndlessContext(change.fact())
                        && Operations.within(function, other -> isInPlaceOf(other, change.fact()))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean isInPlaceOf(FactChange change, Fact context) {
        return change.kind() == FactKind.EXCHANGE
                && change.fact().subject().written().equals("context." + context.detail() + "()");
    }
}
