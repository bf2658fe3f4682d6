package cbm.classifier.rules;

import static cbm.classifier.facts.FactKind.*;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Effect;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.HeldLock;
import java.util.List;
import java.util.Set;

/** What a call looked up before a critical section is looked up within it. */
final class CheckJoinsSection implements Rule {

    private static final Card CARD = new Card(
            "check-joins-section",
            "What was looked up before a critical section is looked up within it",
            "A call that took a lock by itself, before the same function took it, is gone; a condition or a read that is new in that"
                    + " critical section, which writes as before, takes its place.",
            "Between the look and the section another goroutine could do the same; the look moved to where nobody can come between.",
            "A look that is taken for something else.",
            "Learning from mistakes, ASPLOS 2008, doi:10.1145/1346281.1346323, atomicity violations");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(READ),
                (function, change) -> Operations.lives(function)
                        && Operations.added(change)
                        && change.fact().surroundings().underLock()
                        && writesAsBefore(function)
                        && Operations.within(function, other -> isGoneLook(other, change.fact())));
    }

    /** Whether the function wrote under a lock of its own before, and does. */
    private static boolean writesAsBefore(FunctionChange function) {
        return function.before().filter(LockSplits::takesLock).isPresent()
                && Operations.within(
                        function,
                        change -> change.kind() == WRITE
                                && change.before()
                                        .filter(was -> was.surroundings().underLock())
                                        .isPresent()
                                && change.after()
                                        .filter(is -> is.surroundings().underLock())
                                        .isPresent());
    }

    /** Whether a call is gone that took the lock which is held at a read now, and held none when it was made. */
    private static boolean isGoneLook(FactChange change, Fact read) {
        return Operations.removed(change)
                && change.kind() == CALL
                && !change.fact().surroundings().underLock()
                && change.fact().effects().stream().anyMatch(effect -> takes(effect, read));
    }

    private static boolean takes(Effect effect, Fact read) {
        return Operations.TAKES.contains(effect.kind())
                && read.surroundings().held().stream().anyMatch(held -> isOfSameOwner(held, effect));
    }

    /** Whether two locks are fields of the same variable: a fix may give the lock a new name. */
    private static boolean isOfSameOwner(HeldLock held, Effect effect) {
        return owner(held.path()).equals(owner(effect.path()));
    }

    private static String owner(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
}
