package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Trait;
import java.util.List;

/** A deferred release of a lock is deferred earlier or later than before. */
final class DeferredReleaseMoved implements Rule {

    private static final Card CARD = new Card(
            "deferred-release-moved",
            "A deferred release of a lock is deferred earlier or later than before",
            "A defer of Unlock or RUnlock that was there before and passed other statements.",
            "Its lock is taken elsewhere too: the critical section begins earlier or later, or locks are taken in another order.",
            "Statements that are put in order.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 7, Move");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Operations.RELEASES, DeferredReleaseMoved::isDeferredElsewhere);
    }

    private static boolean isDeferredElsewhere(FactChange release) {
        return (release.has(Shift.EARLIER) || release.has(Shift.LATER))
                && release.fact().has(Trait.DEFER_CALL)
                && !release.has(Shift.INTO_DEFER);
    }
}
