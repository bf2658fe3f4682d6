package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.List;

/** The patch uses a timer. */
final class TouchesTimer implements Rule {

    private static final Card CARD = new Card(
            "touches-timer",
            "The patch uses a timer",
            "An operation of a timer added, removed, moved or retyped.",
            "The fix works with it.",
            "It comes with the code around it.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 11");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, FactKind.of(Family.TIMER), change -> !Operations.kept(change));
    }
}
