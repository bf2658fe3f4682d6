package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A look became a wait. */
final class DefaultRemoved implements Rule {

    private static final Card CARD = new Card(
            "default-removed",
            "A look became a wait",
            "A select lost its default and kept arms that it had.",
            "What was to be sent or received was dropped where the other side was not ready just then, or the loop around it spun.",
            "A select that is rewritten.",
            "The Go specification, Select statements");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.SELECT), change -> change.has(Shift.DEFAULT_REMOVED));
    }
}
