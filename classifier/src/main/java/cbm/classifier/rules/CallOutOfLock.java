package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A call now runs without the lock. */
final class CallOutOfLock implements Rule {

    private static final Card CARD = new Card(
            "call-out-of-critical-section",
            "A call now runs without the lock",
            "A call that stood in a critical section and does not any more, or is gone from it and written anew outside.",
            "The called code waited or took locks while this lock was held.",
            "A lock removed because it protected nothing.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.CALL), Operations::leavesLock);
    }
}
