package cbm.classifier.rules;

import cbm.classifier.facts.Family;
import cbm.classifier.facts.Origin;
import java.util.List;

/** A local variable is accessed atomically now. */
final class LocalMadeAtomic implements Rule {

    private static final Card CARD = new Card(
            "atomic-of-function-added",
            "A local variable is accessed atomically now",
            "An atomic operation that was not there, on a local variable of the function.",
            "A local variable can be shared only by a closure that captures it.",
            "A variable whose address is handed on.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 6.1.1");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                change -> change.fact().family() == Family.ATOMIC
                        && Operations.added(change)
                        && change.fact().subject().origin() == Origin.LOCAL);
    }
}
