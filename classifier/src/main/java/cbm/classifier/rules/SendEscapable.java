package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A send can now be given up. */
final class SendEscapable implements Rule {

    private static final Card CARD = new Card(
            "send-made-escapable",
            "A send can now be given up",
            "A lone send became an arm of a select, or its select got a default, a stop or a time-out.",
            "The receiver can be gone; the sender waited for ever.",
            "A message that must not be lost now is.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, Set.of(FactKind.SEND), change -> escapes(change) && !stoodInSelect(fix, change));
    }

    /** Whether a send that is new was an arm of a select that is gone. */
    private static boolean stoodInSelect(Dossier fix, FactChange change) {
        return Operations.added(change)
                && fix.changes(Set.of(FactKind.SEND))
                        .anyMatch(other -> Operations.removed(other)
                                && other.fact().has(Trait.ARM)
                                && Operations.sameSubject(other.fact(), change.fact()));
    }

    /** Whether a send can be given up that could not. */
    static boolean escapes(FactChange change) {
        return change.has(Shift.INTO_SELECT)
                || Operations.gainsWayOut(change)
                || (Operations.added(change)
                        && change.fact().has(Trait.ARM)
                        && change.fact().surroundings().selectArms().size() > 1);
    }
}
