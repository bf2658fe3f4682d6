package cbm.classifier.change;

import cbm.classifier.facts.Effect;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import cbm.classifier.facts.Subject;
import cbm.classifier.facts.Trait;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Tells whether one fact can stand for another, and in which ways the two differ. */
final class Retypes {

    private Retypes() {}

    /** The differences of two facts of statements that changed; empty if the one cannot stand for the other. */
    static Set<Retype> between(Fact before, Fact after) {
        FactKind was = before.kind();
        FactKind is = after.kind();
        if (was == is) {
            return ofSameKind(before, after);
        }
        boolean samePath = before.subject().sameAs(after.subject());
        if (was.family() == Family.LOCK && is.family() == Family.LOCK) {
            return samePath ? ofLocks(was, is) : Set.of();
        }
        if (was.family() == Family.ATOMIC && is.family() == Family.ATOMIC) {
            return samePath ? Set.of(Retype.OTHER_ATOMIC) : Set.of();
        }
        if (was.family() == Family.MEMORY || is.family() == Family.MEMORY) {
            return ofAccess(before, after, samePath);
        }
        return ofOthers(before, after, samePath);
    }

    private static Set<Retype> ofOthers(Fact before, Fact after, boolean samePath) {
        FactKind was = before.kind();
        FactKind is = after.kind();
        boolean sameCall = samePath && before.detail().equals(after.detail());
        if (was == FactKind.SEND && is == FactKind.CLOSE) {
            return samePath ? Set.of(Retype.SEND_TO_CLOSE) : Set.of();
        }
        if (was == FactKind.CLOSE && is == FactKind.SEND) {
            return samePath ? Set.of(Retype.CLOSE_TO_SEND) : Set.of();
        }
        if (was == FactKind.CALL && is == FactKind.GO) {
            return sameCall ? Set.of(Retype.CALL_TO_GO) : Set.of();
        }
        if (was == FactKind.GO && is == FactKind.CALL) {
            return sameCall ? Set.of(Retype.GO_TO_CALL) : Set.of();
        }
        if (was == FactKind.COND_SIGNAL && is == FactKind.COND_BROADCAST) {
            return Set.of(Retype.SIGNAL_TO_BROADCAST);
        }
        if (was == FactKind.COND_BROADCAST && is == FactKind.COND_SIGNAL) {
            return Set.of(Retype.BROADCAST_TO_SIGNAL);
        }
        boolean tests = was.family() == Family.TEST && is.family() == Family.TEST;
        boolean timers = was.family() == Family.TIMER && is.family() == Family.TIMER && was != FactKind.SLEEP;
        return tests || (timers && samePath) ? Set.of(Retype.OTHER_DETAIL) : Set.of();
    }

    private static Set<Retype> ofLocks(FactKind was, FactKind is) {
        if ((was == FactKind.LOCK && is == FactKind.READ_LOCK)
                || (was == FactKind.UNLOCK && is == FactKind.READ_UNLOCK)) {
            return Set.of(Retype.LOCK_TO_READ_LOCK);
        }
        if ((was == FactKind.READ_LOCK && is == FactKind.LOCK)
                || (was == FactKind.READ_UNLOCK && is == FactKind.UNLOCK)) {
            return Set.of(Retype.READ_LOCK_TO_LOCK);
        }
        if (was.takesLock() && is.releasesLock()) {
            return Set.of(Retype.LOCK_TO_UNLOCK);
        }
        if (was.releasesLock() && is.takesLock()) {
            return Set.of(Retype.UNLOCK_TO_LOCK);
        }
        boolean tries = was == FactKind.TRY_LOCK || is == FactKind.TRY_LOCK;
        return tries ? Set.of(Retype.OTHER_DETAIL) : Set.of();
    }

    private static Set<Retype> ofAccess(Fact before, Fact after, boolean samePath) {
        boolean wasAccess = isAccess(before);
        boolean isAccess = isAccess(after);
        if (wasAccess && after.family() == Family.ATOMIC) {
            return samePath ? Set.of(Retype.PLAIN_TO_ATOMIC) : Set.of();
        }
        if (isAccess && before.family() == Family.ATOMIC) {
            return samePath ? Set.of(Retype.ATOMIC_TO_PLAIN) : Set.of();
        }
        if (wasAccess && isAccessor(after, before.subject())) {
            return Set.of(Retype.ACCESS_TO_CALL);
        }
        if (isAccess && isAccessor(before, after.subject())) {
            return Set.of(Retype.CALL_TO_ACCESS);
        }
        return Set.of();
    }

    private static boolean isAccess(Fact fact) {
        return fact.kind() == FactKind.READ || fact.kind() == FactKind.WRITE;
    }

    /** Whether a call is of a method of the field's owner whose name has the field's name in it. */
    private static boolean isAccessor(Fact call, Subject field) {
        String owner = call.subject().path();
        return call.kind() == FactKind.CALL
                && !owner.isEmpty()
                && field.path().startsWith(owner + ".")
                && isNamedAfter(
                        call.detail().toLowerCase(Locale.ROOT), field.lastName().toLowerCase(Locale.ROOT));
    }

    private static boolean isNamedAfter(String method, String field) {
        return field.length() > 2
                ? method.contains(field)
                : method.equals("get" + field) || method.equals("set" + field);
    }

    private static Set<Retype> ofSameKind(Fact before, Fact after) {
        boolean samePath = before.subject().sameAs(after.subject());
        return switch (after.kind().family()) {
            case LOCK, COND, WAITGROUP, ONCE, PIPE, SEMAPHORE, GROUP, TIMER -> plain(before, after, samePath);
            case CHANNEL ->
                after.kind() == FactKind.MAKE_CHANNEL
                        ? ofChannels(before, after, samePath)
                        : plain(before, after, samePath);
            case CONTEXT -> plain(before, after, samePath);
            case ATOMIC -> plain(before, after, samePath);
            case DECLARATION -> isSameVariable(before, after) ? ofTypes(before, after) : Set.of();
            case CALL -> ofCalls(before, after, samePath);
            case GOROUTINE -> after.kind() == FactKind.GO ? ofCalls(before, after, samePath) : Set.of();
            case TEST -> Set.of(Retype.OTHER_DETAIL);
            case RUNTIME -> plain(before, after, samePath);
            case SELECT, SYNC_MAP, POOL, MEMORY, FLOW, EDIT -> Set.of();
        };
    }

    private static Set<Retype> plain(Fact before, Fact after, boolean samePath) {
        Set<Retype> retypes = EnumSet.noneOf(Retype.class);
        if (!samePath) {
            retypes.add(Retype.OTHER_SUBJECT);
        }
        if (!before.detail().equals(after.detail())) {
            retypes.add(Retype.OTHER_DETAIL);
        }
        return retypes;
    }

    private static Set<Retype> ofChannels(Fact before, Fact after, boolean samePath) {
        boolean sameName =
                samePath || before.subject().lastName().equals(after.subject().lastName());
        if (!sameName) {
            return Set.of();
        }
        Set<Retype> retypes = EnumSet.noneOf(Retype.class);
        boolean wasBuffered = !before.detail().equals("none");
        boolean isBuffered = !after.detail().equals("none");
        if (wasBuffered != isBuffered) {
            retypes.add(isBuffered ? Retype.BUFFERED : Retype.UNBUFFERED);
        } else if (!before.detail().equals(after.detail())) {
            retypes.add(Retype.CAPACITY);
        }
        if (!before.subject().type().equals(after.subject().type())) {
            retypes.add(Retype.OTHER_TYPE);
        }
        return retypes;
    }

    /** Whether two declarations are of one variable; plain names count only outside of functions or within one. */
    private static boolean isSameVariable(Fact before, Fact after) {
        return before.detail().equals(after.detail())
                && LockNames.same(before.subject().member(), after.subject().member());
    }

    private static Set<Retype> ofTypes(Fact before, Fact after) {
        String was = before.subject().type();
        String is = after.subject().type();
        if (was.equals(is)) {
            return Set.of();
        }
        String wasBase = before.subject().baseType();
        String isBase = after.subject().baseType();
        if (wasBase.equals(isBase)) {
            return Set.of(Retype.POINTER);
        }
        if (wasBase.equals("sync.Mutex") && isBase.equals("sync.RWMutex")) {
            return Set.of(Retype.MUTEX_TO_RWMUTEX);
        }
        if (wasBase.equals("sync.RWMutex") && isBase.equals("sync.Mutex")) {
            return Set.of(Retype.RWMUTEX_TO_MUTEX);
        }
        boolean wasAtomic = wasBase.startsWith("atomic.");
        boolean isAtomic = isBase.startsWith("atomic.");
        if (wasAtomic != isAtomic) {
            return Set.of(isAtomic ? Retype.PLAIN_TO_ATOMIC : Retype.ATOMIC_TO_PLAIN);
        }
        return Set.of(Retype.OTHER_TYPE);
    }

    private static Set<Retype> ofCalls(Fact before, Fact after, boolean samePath) {
        Set<Retype> retypes = EnumSet.noneOf(Retype.class);
        boolean sameName = before.detail().equals(after.detail());
        if (!samePath && !sameName) {
            return retypes;
        }
        if (!sameName) {
            retypes.add(Retype.OTHER_CALLEE);
        }
        boolean closures = before.detail().equals("closure") && after.detail().equals("closure");
        if (!samePath && !closures) {
            retypes.add(Retype.OTHER_SUBJECT);
        }
        if (closures && before.has(Trait.WITH_ARGUMENTS) != after.has(Trait.WITH_ARGUMENTS)) {
            retypes.add(Retype.ARGUMENTS);
        }
        if (effectsDiffer(before, after)) {
            retypes.add(Retype.OTHER_EFFECTS);
        }
        return retypes;
    }

    /** Whether two calls do different operations to what has a name beyond the function. */
    static boolean effectsDiffer(Fact before, Fact after) {
        boolean comparable = before.has(Trait.KNOWN) && after.has(Trait.KNOWN);
        return comparable && !operations(before).equals(operations(after));
    }

    private static Set<String> operations(Fact fact) {
        Set<String> operations = new TreeSet<>();
        for (Effect effect : fact.effects()) {
            operations.add(effect.kind().id() + " " + effect.member());
        }
        return operations;
    }
}
