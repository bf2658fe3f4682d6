package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A way out stands elsewhere. */
final class WaysOutMoved implements Rule {

    private static final Card CARD = new Card(
            "way-out-moved",
            "A way out stands elsewhere",
            "Outside of tests, a return of several values that was moved.",
            "Who moves the ways out of a function puts its steps in another form; a repair mostly leaves them.",
            "A check that is made earlier.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, (function, change) -> !function.isTest() && isMoved(change));
    }

    private static boolean isMoved(FactChange change) {
        return change.kind() == FactKind.RETURN && Operations.moved(change);
    }
}
