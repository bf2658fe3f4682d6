package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a function called under a lock did to a callback is put off until the lock is released. */
final class CallbackPutOff implements Rule {

    private static final Card CARD = new Card(
            "callback-put-off",
            "What a function called under a lock did to a callback is put off until the lock is released",
            "A call of a hook, listener or the like is gone from a function that is called under a write lock; the same is called without a lock"
                    + " where the lock has been released, or in a new function that is only called there.",
            "The callback may use the object that calls it, or take a lock that others hold while they want this one.",
            "A callback that is given up in one place and brought in at another.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Set<String> put = putOff(fix);
        if (put.isEmpty()) {
            return List.of();
        }
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CALL),
                (function, change) -> Operations.added(change)
                        && put.contains(change.fact().detail())
                        && isFree(change.fact())
                        && LockSplits.isCallback(change.fact())
                        && (function.before().isEmpty() ? isCalledBehindLock(fix, function) : locked(function)));
    }

    /** The names of the callbacks that are gone from functions which are called under a lock. */
    private static Set<String> putOff(Dossier fix) {
        Set<String> names = new HashSet<>();
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (Operations.removed(change)
                        && LockSplits.isCallback(change.fact())
                        && isFree(change.fact())
                        && isCalledUnderLock(fix, function)) {
                    names.add(change.fact().detail());
                }
            }
        }
        return names;
    }

    private static boolean isCalledUnderLock(Dossier fix, FunctionChange function) {
        return fix.functions().stream()
                .flatMap(RuntimeFacts::before)
                .anyMatch(call ->
                        LockSplits.names(call, function) && call.surroundings().underWriteLock());
    }

    private static boolean isFree(Fact fact) {
        return !fact.surroundings().underLock() && !fact.isDeferred();
    }

    /** Whether a new function is called by functions that had a lock before, and never under one. */
    private static boolean isCalledBehindLock(Dossier fix, FunctionChange part) {
        List<FunctionChange> callers = fix.functions().stream()
                .filter(caller -> RuntimeFacts.after(caller).anyMatch(call -> LockSplits.names(call, part)))
                .toList();
        return !callers.isEmpty()
                && callers.stream()
                        .allMatch(caller -> locked(caller)
                                && RuntimeFacts.after(caller)
                                        .noneMatch(call -> LockSplits.names(call, part)
                                                && call.surroundings().underLock()));
    }

    private static boolean locked(FunctionChange function) {
        return function.before().filter(LockSplits::takesLock).isPresent();
    }
}
