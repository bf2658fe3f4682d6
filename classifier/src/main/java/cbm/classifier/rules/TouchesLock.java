package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Family;
import java.util.List;

/** The patch uses a lock. */
final class TouchesLock implements Rule {

    private static final Card CARD = new Card(
            "touches-lock",
            "The patch uses a lock",
            "An operation of a lock added, removed, moved or retyped, and not only in a function that has another name now.",
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
                FactKind.of(Family.LOCK),
                (function, change) -> !Operations.kept(change) && !Operations.isRenamedOnly(fix, function, change));
    }
}
