package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** What was read under a lock is loaded from an atomic variable. */
final class LockToSnapshot implements Rule {

    private static final Card CARD = new Card(
            "lock-replaced-by-atomic",
            "What was read under a lock is loaded from an atomic variable",
            "An atomic load in the place of a plain access, or new, in a function that took a lock and takes none any more.",
            "Readers look at a value that is exchanged as a whole: they need not wait, and cannot wait for themselves.",
            "A counter that is made faster.",
            "sync/atomic, documentation of Value");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.ATOMIC_LOAD),
                (function, change) -> Operations.lives(function)
                        && (Operations.added(change) || change.has(Retype.PLAIN_TO_ATOMIC))
                        && isWithoutLock(function));
    }

    private static boolean isWithoutLock(FunctionChange function) {
        return Operations.within(function, change -> isTaking(change) && Operations.removed(change))
                && !Operations.within(function, change -> isTaking(change) && !Operations.removed(change));
    }

    private static boolean isTaking(FactChange change) {
        return Operations.TAKES.contains(change.kind());
    }
}
