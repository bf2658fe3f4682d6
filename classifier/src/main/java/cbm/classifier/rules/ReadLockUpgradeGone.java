package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.FunctionFacts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A read lock is taken for writing from the start, and what took the write lock under it does not any more. */
final class ReadLockUpgradeGone implements Rule {

    private static final Card CARD = new Card(
            "read-lock-upgrade-gone",
            "A read lock is no longer raised to a write lock",
            "RLock became Lock, and the write lock that was taken meanwhile is gone: in the function, in one that it calls, or by a"
                    + " call of a variant that does not lock.",
            "The write lock waits for all readers, and one of them is its own goroutine.",
            "A write under a read lock that is repaired together with another change.",
            "package sync, RWMutex");

    private static final Pattern SAYS_LOCKED = Pattern.compile("\\w*(?:[Ll]ocked|NoLock|[Nn]olock|LockHeld)$");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                (function, change) -> isStronger(function, change)
                        && (losesNested(function) || lostElsewhere(fix, function, change.fact())));
    }

    /** Whether the write lock stands where the read lock stood. */
    private static boolean isStronger(FunctionChange function, FactChange change) {
        if (change.kind() != FactKind.LOCK) {
            return false;
        }
        boolean retyped = change.has(Retype.READ_LOCK_TO_LOCK);
        boolean exchanged = Operations.added(change)
                && Operations.within(
                        function,
                        other -> other.kind() == FactKind.READ_LOCK
                                && Operations.removed(other)
                                && Operations.sameKindOfLock(other.fact(), change.fact()));
        return retyped || exchanged;
    }

    /** Whether a function no longer takes the write lock, or calls what does, while it holds it for reading. */
    private static boolean losesNested(FunctionChange function) {
        return Operations.within(
                function,
                change -> change.before().stream().anyMatch(ReadLockUpgradeGone::isUnderReadLock)
                        && (relocks(change) || callsOther(change)));
    }

    private static boolean relocks(FactChange change) {
        return change.kind() == FactKind.RELOCK && Operations.removed(change);
    }

    private static boolean callsOther(FactChange change) {
        boolean other = change.has(Retype.OTHER_CALLEE) || change.has(Retype.CALL_TO_ACCESS);
        boolean locks = change.before().stream().anyMatch(fact -> fact.hasEffect(FactKind.LOCK))
                && !Operations.lockedAfter(change);
        boolean says = change.after().stream()
                .anyMatch(fact -> SAYS_LOCKED.matcher(fact.detail()).matches());
        return other && (locks || says);
    }

    private static boolean isUnderReadLock(Fact fact) {
        return fact.surroundings().held().stream().anyMatch(lock -> lock.read());
    }

    /** Whether another function, which this one called, no longer takes the lock for writing. */
    private static boolean lostElsewhere(Dossier fix, FunctionChange caller, Fact lock) {
        return fix.functions().stream()
                .filter(other -> other != caller && isCalled(caller, other))
                .anyMatch(other -> takes(other.before(), lock) && !takes(other.after(), lock));
    }

    private static boolean isCalled(FunctionChange caller, FunctionChange other) {
        boolean hidden = caller.function().partial() && owner(caller).equals(owner(other));
        return hidden
                || caller.before().stream()
                        .flatMap(facts -> facts.of(FactKind.CALL))
                        .anyMatch(call -> other.before().stream()
                                .anyMatch(callee -> callee.simpleName().equals(call.detail())));
    }

    private static String owner(FunctionChange function) {
        String name = function.name();
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    private static boolean takes(Optional<FunctionFacts> function, Fact lock) {
        return LockSplits.taken(function)
                .anyMatch(taken -> taken.kind() == FactKind.LOCK && Operations.sameKindOfLock(taken, lock));
    }
}
