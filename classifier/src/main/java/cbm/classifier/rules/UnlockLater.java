package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Trait;
import java.util.List;

/** A lock is released later. */
final class UnlockLater implements Rule {

    private static final Card CARD = new Card(
            "lock-released-later",
            "A lock is released later",
            "A release moved down or made deferred.",
            "What follows belongs to the critical section.",
            "A style change to defer.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Operations.RELEASES, UnlockLater::isLater);
    }

    private static boolean isLater(FactChange release) {
        return (release.has(Shift.LATER) && !release.fact().has(Trait.DEFER_CALL)) || release.has(Shift.INTO_DEFER);
    }
}
