package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Shared data is written that was not. */
final class SharedWriteAdded implements Rule {

    private static final Card CARD = new Card(
            "shared-write-added",
            "Something shared is written that was not",
            "A write of a field, a package variable or a captured variable that is new in a function that stands on both sides, where no write of the same is gone.",
            "The fix keeps account of a state, and goes by it; mere synchronisation writes nothing.",
            "Counters and state beside a lock.",
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
                Set.of(FactKind.WRITE),
                (function, change) -> Operations.lives(function)
                        && Operations.added(change)
                        && !Operations.anywhere(fix, other -> isWriteGone(other, change.fact())));
    }

    private static boolean isWriteGone(FactChange change, Fact like) {
        return change.kind() == FactKind.WRITE
                && Operations.removed(change)
                && change.fact().subject().member().equals(like.subject().member());
    }
}
