package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A receive can now be given up. */
final class ReceiveEscapable implements Rule {

    private static final Card CARD = new Card(
            "receive-made-escapable",
            "A receive can now be given up",
            "A lone receive became an arm of a select, or its select got a default, a stop or a time-out.",
            "The sender can be gone; the receiver waited for ever.",
            "A new event in a loop.",
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
                Set.of(FactKind.RECEIVE),
                change -> change.has(Shift.INTO_SELECT) || (Operations.gainsWayOut(change) && !isStop(change.fact())));
    }

    /** Whether a receive is of the stop or the time-out itself, which the select had as its way out. */
    private static boolean isStop(Fact receive) {
        return receive.surroundings().selectArms().stream()
                .filter(arm -> arm.kind() == Arm.Kind.DONE || arm.kind() == Arm.Kind.TIMEOUT)
                .anyMatch(arm -> arm.channel().equals(receive.subject().path()));
    }
}
