package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A select statement is added. */
final class SelectAdded implements Rule {

    private static final Card CARD = new Card(
            "select-added",
            "A select statement is added",
            "A select that stands after only, or a lone send or receive that became an arm of one.",
            "The goroutine waits for the first of several things, or looks without waiting.",
            "New code.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.SELECT), Operations::added);
    }
}
