package cbm.classifier.rules;

import java.util.List;

/** The message speaks of the buffer of a channel. */
final class SaysBuffered implements Rule {

    private static final Card CARD = new Card(
            "message-buffered",
            "The message speaks of the buffer of a channel",
            "Buffered or unbuffered with a channel, or giving a channel a buffer.",
            "A buffer lets the sender go on without a receiver.",
            "Buffers of bytes.",
            "");

    private static final Cue CUE = Cue.words("\\bun-?buffer\\w*"
            + "|\\bbuffer(?:ed|ing|s)?\\b.{0,20}\\b\\w*chan\\w*"
            + "|\\b\\w*chan\\w*\\b.{0,30}\\bbuffer\\w*"
            + "|\\bbuffer \\w+c\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
