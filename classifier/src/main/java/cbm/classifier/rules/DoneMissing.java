package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** An old WaitGroup is counted down where it was not. */
final class DoneMissing implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-done-missing",
            "An old WaitGroup is counted down where it was not",
            "A Done, or a call of what does it, added in a function that was there, where no Add is new or counts further and no Done is gone.",
            "On that way the count stayed up, so that Wait does not come back.",
            "A group whose Add the patch does not show.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, (function, change) -> isMissing(fix, function, change));
    }

    private static boolean isMissing(Dossier fix, FunctionChange function, FactChange change) {
        if (!Operations.lives(function) || !Operations.added(change) || !Groups.does(change, FactKind.WAITGROUP_DONE)) {
            return false;
        }
        String name = Groups.name(change.fact(), FactKind.WAITGROUP_DONE);
        return !Groups.isNew(fix, name)
                && !Groups.countsFurther(fix, name)
                && !Groups.isRemoved(fix, FactKind.WAITGROUP_DONE, name);
    }
}
