package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** An old WaitGroup is counted up for a goroutine that counted it down already. */
final class AddMissing implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-add-missing",
            "An old WaitGroup is counted up for a goroutine that counted it down already",
            "An Add is new in a function that was there, no Add is gone, and a Done of the same group stays there.",
            "Done without Add makes the count negative, or lets Wait return too early.",
            "A group whose other Add the patch does not show.",
            "Go standard library, sync.WaitGroup");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, Set.of(FactKind.WAITGROUP_ADD), (function, change) -> isMissing(fix, function, change));
    }

    private static boolean isMissing(Dossier fix, FunctionChange function, FactChange change) {
        if (!Operations.lives(function)
                || !Operations.added(change)
                || change.fact().surroundings().inGoroutine()) {
            return false;
        }
        String name = Groups.name(change.fact(), FactKind.WAITGROUP_ADD);
        boolean counted = Operations.within(
                function,
                other -> other.kind() == FactKind.WAITGROUP_DONE
                        && Operations.kept(other)
                        && Operations.sameSubject(other.fact(), change.fact()));
        return counted && !Groups.isDeclared(fix, name) && !Groups.isRemoved(fix, FactKind.WAITGROUP_ADD, name);
    }
}
