package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a loop did is done outside of it. */
final class TakenOutOfLoop implements Rule {

    private static final Card CARD = new Card(
            "taken-out-of-loop",
            "What a loop did is done outside of it",
            "Outside of tests, a return, a call or an access that stands in fewer loops.",
            "A loop taken apart is a new form of the code.",
            "A loop that ends sooner, so that its goroutine can.",
            "");

    private static final Set<FactKind> KINDS =
            EnumSet.of(FactKind.RETURN, FactKind.CALL, FactKind.READ, FactKind.WRITE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, (function, change) -> !function.isTest() && isOut(change));
    }

    private static boolean isOut(FactChange change) {
        return KINDS.contains(change.kind()) && change.has(Shift.OUT_OF_LOOP);
    }
}
