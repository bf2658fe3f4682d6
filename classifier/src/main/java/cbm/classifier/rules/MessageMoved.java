package cbm.classifier.rules;

import java.util.List;

/** A send, receive or select stands elsewhere. */
final class MessageMoved implements Rule {

    private static final Card CARD = new Card(
            "channel-operation-moved",
            "A send, receive or select stands elsewhere",
            "A send, receive or select moved.",
            "It came too early or too late for the other side.",
            "A rewritten function.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Operations.WAITS_ON_CHANNEL, Operations::moved);
    }
}
