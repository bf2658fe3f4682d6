package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import java.util.List;

/** An access to shared data now stands under a lock. */
final class AccessIntoLock implements Rule {

    private static final Card CARD = new Card(
            "access-into-critical-section",
            "An access to shared data now stands under a lock",
            "A read or write kept or moved that stood without a lock and stands in a critical section.",
            "It was a data race, or part of a broken atomicity.",
            "The lock covers it by chance.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Operations.ACCESSES, change -> change.has(Shift.INTO_CRITICAL_SECTION));
    }
}
