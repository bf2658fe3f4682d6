package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A channel is no longer closed here. */
final class CloseRemoved implements Rule {

    private static final Card CARD = new Card(
            "close-removed",
            "A channel is no longer closed here",
            "A close removed, and none of the same channel added.",
            "The channel could be closed twice, or sent to after.",
            "A channel that is gone altogether.",
            "Go language specification and standard library");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.CLOSE), Operations::removed);
    }
}
