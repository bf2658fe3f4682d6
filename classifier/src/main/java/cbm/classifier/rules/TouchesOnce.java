package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.List;

/** The patch uses Once. */
final class TouchesOnce implements Rule {

    private static final Card CARD = new Card(
            "touches-once",
            "The patch uses Once",
            "An operation of Once added, removed, moved or retyped.",
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
                this, fix, FactKind.of(Family.ONCE), change -> !Operations.kept(change) && OnceAdded.isOnce(change));
    }
}
