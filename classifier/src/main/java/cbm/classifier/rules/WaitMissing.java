package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Effect;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.List;

/** An old WaitGroup is waited for where it was not, or earlier. */
final class WaitMissing implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-wait-missing",
            "An old WaitGroup is waited for where it was not, or earlier",
            "A Wait, or a call of what does it, added in or moved up a function that was there, where no Add is new.",
            "What the goroutines do was used, closed or returned before they were done.",
            "A group whose Add the patch does not show.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, (function, change) -> Operations.lives(function) && isMissing(fix, change));
    }

    /** Whether a fact is a Wait, or a call that does nothing else to others than to wait; closing and stopping wait too. */
    private static boolean onlyWaits(Fact fact) {
        return Groups.does(fact, FactKind.WAITGROUP_WAIT)
                && fact.effects().stream()
                        .map(Effect::kind)
                        .allMatch(kind -> kind == FactKind.WAITGROUP_WAIT || kind.family() == Family.LOCK);
    }

    private static boolean isMissing(Dossier fix, FactChange change) {
        if (!onlyWaits(change.fact()) || change.fact().surroundings().inGoroutine()) {
            return false;
        }
        String name = Groups.name(change.fact(), FactKind.WAITGROUP_WAIT);
        boolean added = Operations.added(change) && !Groups.isRemoved(fix, FactKind.WAITGROUP_WAIT, name);
        boolean earlier = Operations.moved(change) && change.has(Shift.EARLIER) && !change.has(Shift.LATER);
        return (added || earlier) && !Groups.isNew(fix, name);
    }
}
