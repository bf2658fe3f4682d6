package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A context is made otherwise. */
final class ContextChanged implements Rule {

    private static final Card CARD = new Card(
            "context-changed",
            "A context is made otherwise",
            "A creation of a context added, removed or changed.",
            "The wait hung on the wrong context, or a context was never released.",
            "New parameters.",
            "Go language specification and standard library");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.CONTEXT_NEW), change -> !Operations.kept(change));
    }
}
