package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import java.util.List;

/** An access to shared data left a critical section. */
final class AccessOutOfLock implements Rule {

    private static final Card CARD = new Card(
            "access-out-of-critical-section",
            "An access to shared data left a critical section",
            "A read or write that stood in a critical section and does not any more.",
            "The lock was too wide; something else in it waited.",
            "A race brought in.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Operations.ACCESSES, change -> change.has(Shift.OUT_OF_CRITICAL_SECTION));
    }
}
