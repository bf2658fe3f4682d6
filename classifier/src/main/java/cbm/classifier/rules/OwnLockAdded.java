package cbm.classifier.rules;

import cbm.classifier.facts.Origin;
import cbm.classifier.facts.Subject;
import java.util.List;

/** A lock that the function itself declares is taken. */
final class OwnLockAdded implements Rule {

    private static final Card CARD = new Card(
            "lock-of-function-added",
            "A lock that the function itself declares is taken",
            "A lock taken that was not, of which the mutex is a local variable, new or old.",
            "Variables of the function are shared with closures that other goroutines run.",
            "A lock handed on to a struct.",
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
                change -> Operations.takesAnew(change)
                        && isOfFunction(change.fact().subject()));
    }

    /** Whether a lock is a local variable itself, and no part of an object that one refers to. */
    private static boolean isOfFunction(Subject lock) {
        return lock.origin() == Origin.LOCAL && !lock.path().contains(".") && Operations.isLockType(lock);
    }
}
