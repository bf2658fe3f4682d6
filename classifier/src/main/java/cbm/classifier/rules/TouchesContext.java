package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.List;

/** The patch uses a context. */
final class TouchesContext implements Rule {

    private static final Card CARD = new Card(
            "touches-context",
            "The patch uses a context",
            "An operation of a context added, removed, moved or retyped.",
            "The fix works with it.",
            "It comes with the code around it.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 11");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, FactKind.of(Family.CONTEXT), change -> !Operations.kept(change));
    }
}
