package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** What a call did under a lock of its own it now does within the caller's critical section. */
final class SectionsJoined implements Rule {

    private static final Card CARD = new Card(
            "critical-sections-joined",
            "What a call did under a lock of its own is now done within the caller's critical section",
            "A call that took a lock where none was held; its place now is in a critical section, and what is called or read there"
                    + " does not take the lock.",
            "Between the two sections another goroutine could change what the first had looked at.",
            "A lock that is taken once instead of twice for speed.",
            "Learning from mistakes, ASPLOS 2008, doi:10.1145/1346281.1346323, atomicity violations");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                (function, change) -> Operations.lives(function)
                        && (isTakenIn(change) || isNewWithin(function, change))
                        && !Operations.lockedAfter(change));
    }

    /** Whether a variant of a call that is gone is made under a lock. */
    private static boolean isNewWithin(FunctionChange function, FactChange change) {
        return change.kind() == FactKind.CALL
                && Operations.added(change)
                && change.fact().surroundings().underLock()
                && Operations.within(
                        function,
                        other -> Operations.removed(other)
                                && isFreeCall(other.fact())
                                && Operations.lockedBefore(other)
                                && CallsUnlockedVariant.isVariant(
                                        other.fact().detail(), change.fact().detail()));
    }

    /** Whether a call is now made, or replaced, under a lock that was not held there; a variant that does not lock takes its place. */
    private static boolean isTakenIn(FactChange change) {
        return change.has(Shift.INTO_CRITICAL_SECTION)
                && change.before().filter(SectionsJoined::isFreeCall).isPresent()
                && (Operations.lockedBefore(change) || CallsUnlockedVariant.callsVariant(change));
    }

    private static boolean isFreeCall(Fact fact) {
        return fact.kind() == FactKind.CALL && !fact.surroundings().underLock();
    }
}
