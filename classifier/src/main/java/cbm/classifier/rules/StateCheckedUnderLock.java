package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A new way out under a lock that was held before. */
final class StateCheckedUnderLock implements Rule {

    private static final Card CARD = new Card(
            "state-checked-under-lock",
            "A new way out under a lock that was held before",
            "A release and a return or jump right behind it, both new, under a new condition, while the lock itself was taken before the fix too.",
            "The lock was fine; what it guards had been ended or taken by another goroutine, and is now left alone.",
            "A way out that validates arguments.",
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
                Operations.RELEASES,
                (function, change) -> Operations.added(change) && leavesAnew(function, change.fact()));
    }

    /** Whether the way out behind a new release is new as well, and its lock is not. */
    static boolean leavesAnew(FunctionChange function, Fact release) {
        boolean oldLock = function.facts().stream()
                .anyMatch(change -> Operations.TAKES.contains(change.kind())
                        && change.before().isPresent()
                        && change.after().isPresent()
                        && Operations.sameSubject(change.fact(), release));
        return oldLock
                && !release.surroundings().conditions().isEmpty()
                && function.facts().stream().anyMatch(change -> isWayOut(change, release));
    }

    private static boolean isWayOut(FactChange change, Fact release) {
        boolean leaves = change.kind() == FactKind.RETURN || change.kind() == FactKind.JUMP;
        return leaves
                && Operations.added(change)
                && change.fact().line() > release.line()
                && change.fact().line() <= release.line() + 4
                && change.fact()
                        .surroundings()
                        .conditions()
                        .equals(release.surroundings().conditions());
    }
}
