package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A context is cancelled that was not. */
final class CancelAdded implements Rule {

    private static final Card CARD = new Card(
            "cancel-added",
            "A context is cancelled that was not",
            "A call of a cancel function added, or deferred where it stood on some ways out.",
            "What waits for the context's end stayed for ever.",
            "New code.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CONTEXT_CANCEL),
                change -> (Operations.added(change) || change.has(Shift.INTO_DEFER)));
    }
}
