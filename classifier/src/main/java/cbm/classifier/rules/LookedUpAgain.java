package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An entry that was looked up is looked up again before it is written or deleted. */
final class LookedUpAgain implements Rule {

    private static final Card CARD = new Card(
            "looked-up-again",
            "An entry that was looked up is looked up again before it is written or deleted",
            "A second look into a map that the function looked into before, with a new way out on what it finds or with the old write or deletion"
                    + " now under a condition on it; the two looks do not stand in one critical section.",
            "The lock was given up between the look and the deed, so another goroutine may have been there meanwhile. For one goroutine"
                    + " a second look would find what the first one found.",
            "What the function itself did in between changes the entry.",
            "A study of concurrency bugs, ASPLOS 2008, doi:10.1145/1346281.1346323, atomicity violations");

    private static final Set<String> CHANGES = Set.of("index", "delete");

    private static final Set<FactKind> WAYS_OUT = EnumSet.of(FactKind.RETURN, FactKind.JUMP);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.READ),
                (function, change) -> Operations.lives(function)
                        && Operations.added(change)
                        && looks(change.fact())
                        && wasLookedUp(function, change.fact())
                        && decides(function, change.fact()));
    }

    private static boolean looks(Fact fact) {
        return fact.kind() == FactKind.READ
                && fact.detail().equals("index")
                && !fact.subject().isSlice();
    }

    private static boolean wasLookedUp(FunctionChange function, Fact again) {
        return Operations.within(
                function,
                other -> Operations.kept(other)
                        && looks(other.fact())
                        && isSame(other.fact(), again)
                        && other.fact().line() < again.line()
                        && isApart(function, other.fact(), again));
    }

    /** Whether others may come between two facts: no lock is held from the first on to the second. */
    private static boolean isApart(FunctionChange function, Fact first, Fact second) {
        return !first.surroundings().underLock()
                || !second.surroundings().underLock()
                || Operations.within(
                        function,
                        other -> Operations.TAKES.contains(other.kind())
                                && Operations.kept(other)
                                && stands(other.fact(), first.line(), second.line()));
    }

    private static boolean stands(Fact fact, int after, int before) {
        return fact.line() > after && fact.line() < before;
    }

    /** Whether what is found now decides about a change of the entry that was there. */
    private static boolean decides(FunctionChange function, Fact look) {
        return Operations.within(function, other -> isChange(other, look) && isDecided(function, look, other));
    }

    private static boolean isChange(FactChange other, Fact look) {
        return other.kind() == FactKind.WRITE
                && Operations.kept(other)
                && CHANGES.contains(other.fact().detail())
                && isSame(other.fact(), look)
                && other.fact().line() >= look.line();
    }

    private static boolean isDecided(FunctionChange function, Fact look, FactChange deed) {
        return deed.has(Shift.INTO_CONDITION)
                || Operations.within(
                        function,
                        other -> WAYS_OUT.contains(other.kind())
                                && Operations.added(other)
                                && !other.fact().surroundings().conditions().isEmpty()
                                && stands(other.fact(), look.line(), deed.fact().line()));
    }

    private static boolean isSame(Fact one, Fact other) {
        return one.subject().sameAs(other.subject());
    }
}
