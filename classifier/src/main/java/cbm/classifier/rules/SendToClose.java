package cbm.classifier.rules;

import cbm.classifier.change.Retype;
import java.util.List;

/** A send became a close. */
final class SendToClose implements Rule {

    private static final Card CARD = new Card(
            "send-to-close",
            "A send became a close",
            "A send on a channel became a close of it.",
            "A close never waits and reaches all receivers; a send waits for one.",
            "None known.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, change -> change.has(Retype.SEND_TO_CLOSE));
    }
}
