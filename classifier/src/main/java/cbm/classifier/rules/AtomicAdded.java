package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A plain access became an atomic one. */
final class AtomicAdded implements Rule {

    private static final Card CARD = new Card(
            "atomic-added",
            "A plain access became an atomic one",
            "Atomic operations or types where plain ones stood, or new ones.",
            "The plain access was a data race on a number or flag.",
            "New code.",
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
                change -> (Operations.ATOMICS.contains(change.kind()) && Operations.added(change))
                        || (change.has(Retype.PLAIN_TO_ATOMIC) && !isRestyled(fix, change)));
    }

    /** Whether a variable got an atomic type all of whose operations were atomic before. */
    private static boolean isRestyled(Dossier fix, FactChange change) {
        return change.kind() == FactKind.DECLARE
                && !Operations.anywhere(
                        fix,
                        other -> Operations.becomesAtomic(other) && Operations.sameSubject(other.fact(), change.fact()))
                && Operations.anywhere(
                        fix,
                        other -> other.before()
                                .map(fact -> Operations.ATOMICS.contains(fact.kind())
                                        && Operations.sameSubject(fact, change.fact()))
                                .orElse(false));
    }
}
