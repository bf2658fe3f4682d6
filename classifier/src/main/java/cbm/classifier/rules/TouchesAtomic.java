package cbm.classifier.rules;

import cbm.classifier.facts.Family;
import java.util.List;

/** The patch uses atomic operations. */
final class TouchesAtomic implements Rule {

    private static final Card CARD = new Card(
            "touches-atomic",
            "The patch uses atomic operations",
            "An atomic operation added, removed, moved or retyped, or made plain.",
            "The fix works with it.",
            "It comes with the code around it.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 11");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                change -> (change.fact().family() == Family.ATOMIC && !Operations.kept(change))
                        || Operations.losesAtomic(change));
    }
}
