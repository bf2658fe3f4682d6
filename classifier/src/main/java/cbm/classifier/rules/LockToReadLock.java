package cbm.classifier.rules;

import cbm.classifier.change.Retype;
import java.util.List;

/** A write lock became a read lock. */
final class LockToReadLock implements Rule {

    private static final Card CARD = new Card(
            "lock-to-read-lock",
            "A write lock became a read lock",
            "Lock became RLock, or Mutex became RWMutex; not where only the release is put right.",
            "Readers no longer exclude each other: less waiting, or no self-deadlock of readers.",
            "Done for speed.",
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
                (function, change) -> (change.has(Retype.LOCK_TO_READ_LOCK) && !ReleaseFits.fits(function, change))
                        || change.has(Retype.MUTEX_TO_RWMUTEX));
    }
}
