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
            "An access became a call that locks",
            "A field read or written directly became a call whose function takes a lock, or a call of a new function that does, in one that took no lock before.",
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
                .filter(function -> function.function().has(FactKind.LOCK)
                        || function.function().has(FactKind.READ_LOCK))
                .map(function -> function.function().simpleName())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        for (FunctionChange function : fix.functions()) {
            boolean lockedBefore = LockSplits.taken(function.before()).findAny().isPresent();
            List<FactChange> callsOfLockedPart = LockSplits.callsOfLockedPart(fix, function);
            for (FactChange change : function.facts()) {
                boolean split = callsOfLockedPart.contains(change);
                boolean became = change.has(Retype.ACCESS_TO_CALL) || change.has(Retype.OTHER_CALLEE);
                boolean called = !lockedBefore
                        && Operations.added(change)
                        && change.kind() == FactKind.CALL
                        && locking.contains(change.fact().detail());
                if ((became && !split && !Operations.lockedBefore(change) && Operations.lockedAfter(change))
                        || called) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
