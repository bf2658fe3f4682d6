package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A wait became a look. */
final class NonBlockingSelect implements Rule {

    private static final Card CARD = new Card(
            "default-added",
            "A wait became a look",
            "A select with a default added, or a default added to a select.",
            "The goroutine looks whether something is there and goes on.",
            "Polling in new code.",
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
                Set.of(FactKind.SELECT),
                change -> (change.has(Shift.DEFAULT_ADDED)
                        || (Operations.added(change)
                                && change.fact().arms().stream().anyMatch(arm -> arm.kind() == Arm.Kind.DEFAULT))));
    }
}
