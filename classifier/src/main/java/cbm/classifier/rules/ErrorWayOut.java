package cbm.classifier.rules;

import cbm.classifier.facts.Condition;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Something is given back on a way out with an error. */
final class ErrorWayOut implements Rule {

    private static final Card CARD = new Card(
            "state-restored-on-error",
            "Something is given back on a way out with an error",
            "A call added right before a return under an error, in a function that was there before.",
            "What was taken was not given back, and others waited for it.",
            "Logging and closing of files.",
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
                Set.of(FactKind.CALL),
                (function, change) -> Operations.added(change)
                        && Operations.lives(function)
                        && change.fact().surroundings().leaves()
                        && change.fact().surroundings().conditions().stream()
                                .anyMatch(condition -> condition.kind() == Condition.Kind.ERROR));
    }
}
