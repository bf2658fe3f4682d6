package cbm.classifier.rules;

import cbm.classifier.change.Retype;
import cbm.classifier.change.Shift;
import java.util.List;

/** A read lock became a write lock. */
final class ReadLockToLock implements Rule {

    private static final Card CARD = new Card(
            "read-lock-to-lock",
            "A read lock became a write lock",
            "RLock became Lock.",
            "Something was written while only a read lock was held.",
            "A read lock that was taken twice.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, change -> change.has(Retype.READ_LOCK_TO_LOCK) || change.has(Shift.STRONGER_LOCK));
    }
}
