package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A select got another arm. */
final class SelectArmAdded implements Rule {

    private static final Card CARD = new Card(
            "select-arm-added",
            "A select got another arm",
            "A select with an arm that it had not: a stop signal, a time-out, a default or another channel.",
            "The goroutine could not hear what now reaches it.",
            "A new feature of a loop.",
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
                change -> Operations.gainsArm(change)
                        && (change.has(Shift.DONE_ADDED)
                                || change.has(Shift.DEFAULT_ADDED)
                                || change.has(Shift.TIMEOUT_ADDED)
                                || change.has(Shift.ARM_ADDED)));
    }
}
