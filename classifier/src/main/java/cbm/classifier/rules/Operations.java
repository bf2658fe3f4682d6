package cbm.classifier.rules;

import static cbm.classifier.facts.FactKind.*;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import cbm.classifier.facts.Origin;
import cbm.classifier.facts.Subject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Words that several rules share for what a fact does and what became of it. */
final class Operations {

    /** A lock is taken. */
    static final Set<FactKind> TAKES = EnumSet.of(LOCK, READ_LOCK);

    /** A lock is released. */
    static final Set<FactKind> RELEASES = EnumSet.of(UNLOCK, READ_UNLOCK);

    /** An operation on a channel. */
    static final Set<FactKind> ON_CHANNEL = EnumSet.of(SEND, RECEIVE, CLOSE, RANGE_CHANNEL, SELECT);

    /** An operation that can wait on a channel. */
    static final Set<FactKind> WAITS_ON_CHANNEL = EnumSet.of(SEND, RECEIVE, RANGE_CHANNEL, SELECT);

    /** An access to a shared variable. */
    static final Set<FactKind> ACCESSES = EnumSet.of(READ, WRITE);

    /** An atomic operation. */
    static final Set<FactKind> ATOMICS = EnumSet.of(ATOMIC_LOAD, ATOMIC_STORE, ATOMIC_ADD, ATOMIC_SWAP, ATOMIC_CAS);

    private Operations() {}

    static boolean added(FactChange change) {
        return change.status() == FactStatus.ADDED;
    }

    /** Whether a plain access became an atomic one, which synchronises what did not. */
    static boolean becomesAtomic(FactChange change) {
        return change.has(Retype.PLAIN_TO_ATOMIC) && ATOMICS.contains(change.kind());
    }

    /** Whether an operation of synchronisation is new, be it in the place of a plain access. */
    static boolean synchronisesAnew(FactChange change) {
        return added(change) || becomesAtomic(change);
    }

    /** Whether a lock is taken that was not. */
    static boolean takesAnew(FactChange change) {
        return TAKES.contains(change.kind()) && added(change);
    }

    static boolean removed(FactChange change) {
        return change.status() == FactStatus.REMOVED;
    }

    static boolean kept(FactChange change) {
        return change.status() == FactStatus.KEPT;
    }

    static boolean moved(FactChange change) {
        return change.status() == FactStatus.MOVED;
    }

    static boolean retyped(FactChange change) {
        return change.status() == FactStatus.RETYPED;
    }

    /** Whether the function stands on both sides. */
    static boolean lives(FunctionChange function) {
        return function.functionBefore() != null && function.functionAfter() != null;
    }

    /** Whether a statement of the function was added, removed or moved. */
    static boolean edits(FunctionChange function) {
        return function.addedStatements() + function.removedStatements() + function.movedStatements() > 0;
    }

    /** Whether two facts concern the same variable, or ones of the same last name where the path differs. */
    static boolean sameSubject(Fact one, Fact other) {
        return one.subject().sameAs(other.subject())
                || one.subject().lastName().equals(other.subject().lastName());
    }

    /** Whether two facts concern the same lock, or ones that are embedded or have the same last name. */
    static boolean sameKindOfLock(Fact one, Fact other) {
        return sameSubject(one, other)
                || (isPlainName(one.subject()) && isPlainName(other.subject()))
                || (isEmbedded(one.subject()) && isEmbedded(other.subject()));
    }

    private static boolean isPlainName(Subject subject) {
        return !subject.path().contains(".");
    }

    private static boolean isEmbedded(Subject subject) {
        return subject.origin() == Origin.EMBEDDED;
    }

    /** Whether in all functions that count a fact of these kinds and this subject has this status. */
    static boolean anywhere(Dossier fix, Set<FactKind> kinds, FactStatus status, Fact like) {
        return fix.anywhere(kinds, status, like);
    }

    static boolean anywhere(Dossier fix, Predicate<FactChange> wanted) {
        return fix.functions().stream().anyMatch(function -> within(function, wanted));
    }

    static boolean within(FunctionChange function, Predicate<FactChange> wanted) {
        // Asked of most functions by most rules: a stream takes twice as long.
        for (FactChange change : function.facts()) {
            if (wanted.test(change)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a fact before the fix, if there is one, takes a lock by what it calls. */
    static boolean lockedBefore(FactChange change) {
        return change.before().map(Operations::takesByCall).orElse(false);
    }

    static boolean lockedAfter(FactChange change) {
        return change.after().map(Operations::takesByCall).orElse(false);
    }

    private static boolean takesByCall(Fact fact) {
        return fact.hasEffect(LOCK) || fact.hasEffect(READ_LOCK);
    }

    /** Whether the same is gone that another fact says: where that is new, it only stands elsewhere now. */
    static boolean isGone(FactChange change, Fact like) {
        return removed(change)
                && change.kind() == like.kind()
                && change.fact().detail().equals(like.detail())
                && sameSubject(change.fact(), like);
    }

    /** Whether a condition held of what a change was before; where that is new, of the same that is gone elsewhere in the function. */
    static boolean wasBefore(FunctionChange function, FactChange change, Predicate<Fact> condition) {
        return change.before().isPresent()
                ? condition.test(change.before().get())
                : within(function, other -> isGone(other, change.fact()) && condition.test(other.fact()));
    }

    /** Whether a function that stays makes a call that it did not make before, not even elsewhere. */
    static boolean callsAnew(FunctionChange function, FactChange change) {
        return change.kind() == CALL
                && added(change)
                && lives(function)
                && !within(function, other -> isGone(other, change.fact()));
    }

    /** Whether the select of an operation has more arms than before, and not only others. */
    static boolean gainsArm(FactChange change) {
        int was = change.before().map(Operations::arms).orElse(0);
        int is = change.after().map(Operations::arms).orElse(0);
        return is > was;
    }

    private static int arms(Fact fact) {
        return (fact.kind() == SELECT ? fact.arms() : fact.surroundings().selectArms()).size();
    }

    /** Whether a select with an arm for an operation can be left by a default, a stop or a time-out, and had none of these. */
    static boolean gainsWayOut(FactChange change) {
        boolean other =
                change.has(Shift.DEFAULT_ADDED) || change.has(Shift.DONE_ADDED) || change.has(Shift.TIMEOUT_ADDED);
        return other
                && gainsArm(change)
                && change.before().filter(Operations::hasWayOut).isEmpty();
    }

    private static boolean hasWayOut(Fact fact) {
        return fact.surroundings().selectArms().stream().anyMatch(arm -> switch (arm.kind()) {
            case DEFAULT, DONE, TIMEOUT -> !arm.channel().equals(fact.subject().path());
            case SEND, RECEIVE -> false;
        });
    }

    /** Whether a subject is a lock by its type. */
    static boolean isLockType(Subject subject) {
        return subject.type().contains("sync.Mutex") || subject.type().contains("sync.RWMutex");
    }

    /** Whether an operation came from a function that is gone to one that is new, and nothing else became of it: a new name. */
    static boolean isRenamedOnly(Dossier fix, FunctionChange function, FactChange change) {
        return moved(change)
                && function.before().isEmpty()
                && change.shifts().stream()
                        .allMatch(shift -> shift == Shift.TO_OTHER_FUNCTION || shift == Shift.TO_OTHER_FILE)
                && change.before()
                        .filter(was -> fix.functions().stream()
                                .anyMatch(other -> other.after().isEmpty()
                                        && other.name().equals(was.place().function())))
                        .isPresent();
    }

    /** Whether a goroutine runs the same as before, which was a literal and has a name now, or the other way. */
    static boolean isNamedOnly(Dossier fix, FunctionChange function, FactChange change) {
        if (change.kind() != GO) {
            return false;
        }
        Predicate<FactChange> counterpart = runsLiteral(change.fact())
                ? other -> removedOrAdded(other, change) && !runsLiteral(other.fact()) && isNamedAnew(fix, other)
                : other -> removedOrAdded(other, change) && runsLiteral(other.fact()) && isNamedAnew(fix, change);
        return within(function, counterpart);
    }

    /** Whether a started goroutine runs a function literal. */
    static boolean runsLiteral(Fact go) {
        return go.detail().equals("closure");
    }

    /** Whether of two starts of goroutines one is gone and the other new. */
    private static boolean removedOrAdded(FactChange one, FactChange other) {
        return one.kind() == GO && isExchanged(one, other);
    }

    /** Whether the function that a goroutine runs stands on the same side only as its start. */
    private static boolean isNamedAnew(Dossier fix, FactChange go) {
        String name = go.fact().detail();
        return fix.functions().stream()
                .filter(function ->
                        function.name().equals(name) || function.name().endsWith("." + name))
                .anyMatch(function -> added(go)
                        ? function.before().isEmpty()
                        : function.after().isEmpty());
    }

    /** Whether an operation is the same as before on a channel that only has another name now. */
    static boolean isOfRenamedChannel(Dossier fix, FunctionChange function, FactChange change) {
        if (change.kind() == MAKE_CHANNEL) {
            return within(function, other -> isNamesake(other, change));
        }
        return change.retypes().equals(Set.of(Retype.OTHER_SUBJECT))
                && change.shifts().isEmpty()
                && change.before()
                        .filter(was -> isMade(fix, FactStatus.REMOVED, was))
                        .isPresent()
                && isMade(fix, FactStatus.ADDED, change.fact());
    }

    private static boolean isMade(Dossier fix, FactStatus status, Fact channel) {
        return anywhere(fix, EnumSet.of(MAKE_CHANNEL), status, channel);
    }

    /** Whether of two channels made alike in one function one is gone and the other new. */
    private static boolean isNamesake(FactChange one, FactChange other) {
        return isExchanged(one, other)
                && one.kind() == MAKE_CHANNEL
                && one.fact().detail().equals(other.fact().detail())
                && one.fact().subject().type().equals(other.fact().subject().type())
                && one.fact().surroundings().equals(other.fact().surroundings());
    }

    /** Whether of two facts one is gone and the other new. */
    private static boolean isExchanged(FactChange one, FactChange other) {
        return (removed(one) && added(other)) || (added(one) && removed(other));
    }

    /** Whether nothing of the name of a variable was operated on before in some ways, be it that it was exported and is not now. */
    static boolean isNewName(Dossier fix, Set<FactKind> kinds, Fact fact) {
        return fix.changes(kinds)
                .flatMap(other -> other.before().stream())
                .noneMatch(was ->
                        was.subject().lastName().equalsIgnoreCase(fact.subject().lastName()));
    }

    /** Whether a context is made that ends no one. */
    static boolean isEndlessContext(Fact fact) {
        return fact.kind() == CONTEXT_NEW
                && (fact.detail().equals("Background") || fact.detail().equals("TODO"));
    }

    /** Whether a lock is held where the fact stands, on either side. */
    static boolean underLock(FactChange change) {
        return change.before().map(fact -> fact.surroundings().underLock()).orElse(false)
                || change.after().map(fact -> fact.surroundings().underLock()).orElse(false);
    }

    /** Whether a call stood under a lock and now stands, or is written anew in the same function, without it. */
    static boolean leavesLock(FunctionChange function, FactChange change) {
        if (change.kind() != CALL) {
            return false;
        }
        return change.has(Shift.OUT_OF_CRITICAL_SECTION)
                || (removed(change)
                        && change.fact().surroundings().underLock()
                        && within(function, other -> added(other) && isSameCallUnlocked(other.fact(), change.fact())));
    }

    private static boolean isSameCallUnlocked(Fact call, Fact gone) {
        return call.kind() == CALL
                && !call.surroundings().underLock()
                && !call.subject().written().isEmpty()
                && call.subject().written().equals(gone.subject().written())
                && call.detail().equals(gone.detail());
    }

    /** Whether a fact belongs to a means of synchronisation, on either side. */
    static boolean synchronises(FactChange change) {
        return synchronises(change.fact().family()) || isMadePlain(change);
    }

    private static boolean isMadePlain(FactChange change) {
        return losesAtomic(change) || change.has(Retype.GO_TO_CALL);
    }

    /** Whether an atomic access became a plain one. */
    static boolean losesAtomic(FactChange change) {
        return change.has(Retype.ATOMIC_TO_PLAIN) && ACCESSES.contains(change.kind());
    }

    /** Whether a family is a means of synchronisation. */
    static boolean synchronises(Family family) {
        return switch (family) {
            case LOCK,
                    CHANNEL,
                    SELECT,
                    GOROUTINE,
                    WAITGROUP,
                    COND,
                    ONCE,
                    ATOMIC,
                    SYNC_MAP,
                    POOL,
                    GROUP,
                    SEMAPHORE,
                    CONTEXT,
                    TIMER,
                    PIPE -> true;
            case TEST, RUNTIME, MEMORY, CALL, FLOW, DECLARATION, EDIT -> false;
        };
    }

    /** Whether something became of an operation of synchronisation; captures and derived facts of locks do not count. */
    static boolean isOfSynchronisation(FactChange change) {
        return !change.isStatementKept()
                && synchronises(change)
                && change.kind() != CAPTURE
                && change.kind() != RELOCK
                && change.kind() != LEAVES_LOCKED;
    }

    /** The conditions in a function that stood there before that nothing stood under before; without negations. */
    static Set<Condition> newConditions(FunctionChange function) {
        Set<Condition> fresh = new HashSet<>();
        if (lives(function)) {
            for (FactChange change : function.facts()) {
                List<Condition> after = conditions(change.factAfter());
                // What stands under the same as before makes nothing new of it.
                if (!after.equals(conditions(change.factBefore()))) {
                    fresh.addAll(after);
                }
            }
            for (FactChange change : fresh.isEmpty() ? List.<FactChange>of() : function.facts()) {
                conditions(change.factBefore()).forEach(fresh::remove);
            }
        }
        return Set.copyOf(fresh);
    }

    private static List<Condition> conditions(@Nullable Fact fact) {
        return fact == null ? List.of() : fact.surroundings().conditions();
    }

    /** Whether a condition compares with nil. */
    static boolean asksNil(Condition condition) {
        return condition.kind() == Condition.Kind.NIL || condition.kind() == Condition.Kind.NOT_NIL;
    }

    /** Whether a condition asks for a field's value. */
    static boolean asksState(Condition condition) {
        boolean value = switch (condition.kind()) {
            case FLAG, NOT_FLAG, COMPARISON, CALL -> true;
            case ERROR, NO_ERROR, NIL, NOT_NIL, CASE, OTHER -> false;
        };
        return value && condition.path().contains(".");
    }
}
