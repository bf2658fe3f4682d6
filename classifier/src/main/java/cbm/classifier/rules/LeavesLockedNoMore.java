package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A way out that left a lock held is gone with the function's old body, and where the lock is taken now all ways release it. */
final class LeavesLockedNoMore implements Rule {

    private static final Card CARD = new Card(
            "leaves-locked-no-more",
            "No way out leaves a lock held any more that one left held",
            "A way out with a lock held that other ways released: it is gone, the lock is still taken somewhere in the fix, also in"
                    + " another function, and no way out leaves it held.",
            "Whoever wants the lock next waited for ever.",
            "A function that hands its lock over to its caller on purpose.",
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
                Set.of(FactKind.LEAVES_LOCKED),
                change -> Operations.removed(change)
                        && change.fact().has(Trait.UNBALANCED)
                        && isStillTaken(fix, change.fact())
                        && !isStillLeft(fix, change.fact()));
    }

    private static boolean isStillTaken(Dossier fix, Fact left) {
        return fix.changes(Operations.TAKES).anyMatch(change -> standsAfter(change, left));
    }

    private static boolean isStillLeft(Dossier fix, Fact left) {
        return fix.changes(Set.of(FactKind.LEAVES_LOCKED)).anyMatch(change -> standsAfter(change, left));
    }

    private static boolean standsAfter(FactChange change, Fact left) {
        return change.after().filter(fact -> Operations.sameSubject(fact, left)).isPresent();
    }
}
