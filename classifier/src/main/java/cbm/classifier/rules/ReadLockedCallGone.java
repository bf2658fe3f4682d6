package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.HeldLock;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A call that takes a read lock is replaced or taken out. */
final class ReadLockedCallGone implements Rule {

    private static final Card CARD = new Card(
            "read-locking-call-replaced",
            "A call that takes a read lock is replaced or taken out",
            "Before the fix a call whose function takes a read lock and no write lock, where a read lock is held; or, where a patch does not show that function, a method of what is locked for reading that is exchanged for a variant without a lock or for a field.",
            "A second read lock of one goroutine waits behind a writer that waits for the first.",
            "The lock held is another one.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        Set<String> readers = readers(fix);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean gone = Operations.removed(change) || Operations.retyped(change);
                if (gone
                        && change.before()
                                .filter(fact -> mayReadAgain(fix, function, change, fact, readers))
                                .isPresent()) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean mayReadAgain(
            Dossier fix, FunctionChange function, FactChange change, Fact fact, Set<String> readers) {
        return fact.kind() == FactKind.CALL
                && (readsUnderReadLock(fact) || mayRead(fix, function, change, fact, readers));
    }

    private static boolean readsUnderReadLock(Fact call) {
        return call.hasEffect(FactKind.READ_LOCK)
                && !call.hasEffect(FactKind.LOCK)
                && call.surroundings().held().stream().anyMatch(HeldLock::read);
    }

    /**
     * Whether a call of which a patch does not show the function may have taken a read lock: it is a method of what is locked for
     * reading, or the patch shows elsewhere that it does, and a variant without a lock or a field is used instead.
     */
    private static boolean mayRead(
            Dossier fix, FunctionChange function, FactChange change, Fact call, Set<String> readers) {
        return call.effects().isEmpty()
                && !call.has(Trait.KNOWN)
                && Operations.lives(function)
                && !isLockedStronger(function)
                && (readers.contains(call.detail()) || isOfReadLocked(call))
                && isReplaced(fix, function, change, call);
    }

    /** The functions that the fix shows to take a read lock and no write lock, before and after. */
    private static Set<String> readers(Dossier fix) {
        return fix.functions().stream()
                .filter(Operations::lives)
                .filter(LockSplits::onlyReads)
                .filter(function -> function.after().stream().anyMatch(facts -> facts.has(FactKind.READ_LOCK)))
                .map(function -> function.function().simpleName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isLockedStronger(FunctionChange function) {
        return Operations.within(function, change -> change.has(Retype.READ_LOCK_TO_LOCK));
    }

    private static boolean isOfReadLocked(Fact call) {
        String path = call.subject().path();
        return !path.isEmpty()
                && call.surroundings().held().stream()
                        .anyMatch(lock -> lock.read()
                                && (lock.path().equals(path) || lock.path().startsWith(path + ".")));
    }

    /** Whether a variant without a lock is called instead, or a field of the same object read. */
    private static boolean isReplaced(Dossier fix, FunctionChange function, FactChange change, Fact call) {
        String called = call.subject().written() + "." + call.detail() + "()";
        return change.has(Retype.CALL_TO_ACCESS)
                || Operations.within(
                        function,
                        other -> isExchanged(other, called)
                                || (other == change || Operations.added(other)) && isVariant(fix, other, call));
    }

    private static boolean isExchanged(FactChange change, String called) {
        return change.kind() == FactKind.EXCHANGE
                && change.fact().detail().equals("call>shared")
                && change.fact().subject().written().equals(called);
    }

    private static boolean isVariant(Dossier fix, FactChange change, Fact call) {
        boolean other =
                change.kind() == FactKind.CALL && !change.fact().detail().equals(call.detail());
        return other
                && (CallsUnlockedVariant.isVariant(call.detail(), change.fact().detail())
                        || fix.functions().stream()
                                .anyMatch(part -> part.before().isEmpty()
                                        && LockSplits.names(change.fact(), part)
                                        && LockSplits.taken(part.after())
                                                .findAny()
                                                .isEmpty()));
    }
}
