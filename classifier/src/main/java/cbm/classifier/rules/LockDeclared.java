package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A new lock is declared. */
final class LockDeclared implements Rule {

    private static final Card CARD = new Card(
            "lock-declared",
            "A new lock is declared",
            "A Mutex or RWMutex declared that was not there.",
            "What it protects was shared without protection.",
            "A lock that replaces another one; new code.",
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
                change -> Operations.added(change)
                        && Operations.isLockType(change.fact().subject()));
    }
}
