package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A lock is no longer declared. */
final class LockUndeclared implements Rule {

    private static final Card CARD = new Card(
            "lock-undeclared",
            "A lock is no longer declared",
            "A Mutex or RWMutex whose declaration is removed.",
            "The lock itself was the trouble, or something else protects the data.",
            "A clean-up.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.DECLARE),
                change -> Operations.removed(change)
                        && Operations.isLockType(change.fact().subject()));
    }
}
