package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** An access became a call that locks. */
final class AccessByLockingCall implements Rule {

    private static final Card CARD = new Card(
            "access-by-locking-call",
            "An access, or a call without a lock, became a call that locks",
            "A field read or written directly became a call whose function takes a lock, or a call of a new function that does, in one that was there and took no lock before; or a new call that locks on an object of which a field is no longer named.",
            "The direct access was unprotected.",
            "An accessor added for other reasons.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        Set<String> locking = fix.functions().stream()
                .filter(function -> function.before().isEmpty())
                .filter(function -> LockSplits.takesLock(function.function()))
                .map(function -> function.function().simpleName())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean became = (change.has(Retype.ACCESS_TO_CALL) || change.has(Retype.OTHER_CALLEE))
                        && !Operations.lockedBefore(change)
                        && Operations.lockedAfter(change);
                boolean called = change.kind() == FactKind.CALL
                        && Operations.added(change)
                        && Operations.lives(function)
                        && locking.contains(change.fact().detail())
                        && function.before().filter(LockSplits::takesLock).isEmpty();
                if (called
                        || ((became || takesPlaceOfField(function, change))
                                && !LockSplits.callsOfLockedPart(fix, function).contains(change))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether a new call locks, and a field of the object that it is made on is no longer named in the same function. */
    private static boolean takesPlaceOfField(FunctionChange function, FactChange call) {
        if (call.kind() != FactKind.CALL || !Operations.added(call) || !Operations.lockedAfter(call)) {
            return false;
        }
        String object = call.fact().subject().written();
        return !object.isEmpty()
                && Operations.within(
                        function,
                        other -> isGone(other)
                                && other.fact().subject().written().startsWith(object + "."));
    }

    private static boolean isGone(FactChange change) {
        if (change.kind() == FactKind.EXCHANGE) {
            String detail = change.fact().detail();
            return detail.startsWith("shared>") || detail.startsWith("field>");
        }
        return Operations.ACCESSES.contains(change.kind()) && Operations.removed(change);
    }
}
