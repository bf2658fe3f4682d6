package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.HeldLock;
import java.util.List;
import java.util.Set;

/** What was written under a read lock is written under the write lock. */
final class WrittenUnderReadLock implements Rule {

    private static final Card CARD = new Card(
            "written-under-read-lock",
            "A write that stood under a read lock stands under the write lock",
            "A shared variable is written where the lock was held for reading, and is held for writing now.",
            "Readers do not exclude each other, so two of them could write at once; the stronger lock ends that, whatever else comes along.",
            "Writes that are atomic anyway.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.WRITE),
                (function, change) -> isStrongerNow(change) || isReplacedUnderStronger(function, change));
    }

    private static boolean isStrongerNow(FactChange change) {
        return change.before().isPresent() && change.has(Shift.STRONGER_LOCK);
    }

    /** Whether a write that is written otherwise now stood under a lock for reading, and stands under one for writing. */
    private static boolean isReplacedUnderStronger(FunctionChange function, FactChange change) {
        return Operations.added(change)
                && change.fact().surroundings().underWriteLock()
                && Operations.within(
                        function, other -> Operations.isGone(other, change.fact()) && isUnderReadLock(other.fact()));
    }

    private static boolean isUnderReadLock(Fact fact) {
        List<HeldLock> held = fact.surroundings().held();
        return !held.isEmpty() && held.stream().allMatch(HeldLock::read);
    }
}
