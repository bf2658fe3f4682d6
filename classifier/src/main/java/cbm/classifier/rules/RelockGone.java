package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A lock is no longer taken while it is held. */
final class RelockGone implements Rule {

    private static final Card CARD = new Card(
            "relock-gone",
            "A lock is no longer taken while it is held",
            "Before the fix a function took, or called what takes, a lock that it already held; after it does not.",
            "Go's locks are not re-entrant: the goroutine waited for itself.",
            "Two locks of the same name on different objects.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.RELOCK), Operations::removed);
    }
}
