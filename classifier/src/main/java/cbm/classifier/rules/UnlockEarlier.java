package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Trait;
import java.util.List;

/** A lock is released earlier. */
final class UnlockEarlier implements Rule {

    private static final Card CARD = new Card(
            "lock-released-earlier",
            "A lock is released earlier",
            "A release moved up, or one before the branches in place of one on each, or a deferred release made a plain one.",
            "What follows waited, or took other locks, under the lock.",
            "Narrowing a lock for speed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Operations.RELEASES, (function, change) -> isEarlier(function, change));
    }

    private static boolean isEarlier(FunctionChange function, FactChange release) {
        return (release.has(Shift.EARLIER) && !release.fact().has(Trait.DEFER_CALL))
                || release.has(Shift.OUT_OF_DEFER)
                || (release.has(Shift.OUT_OF_CONDITION) && standsForOthers(function, release));
    }

    /** Whether another release of the same lock is gone: one before the branches does for all of them. */
    private static boolean standsForOthers(FunctionChange function, FactChange release) {
        return function.removed(release.kind()).anyMatch(gone -> Operations.sameSubject(gone, release.fact()));
    }
}
