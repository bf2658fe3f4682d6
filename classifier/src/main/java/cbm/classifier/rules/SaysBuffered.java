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

    private static final Cue CUE = Cue.words("\\bun-?buffer\\w*|\\bnon-?buffered\\b"
                    + "|\\bbuffer(?:ed|ing|s)?\\b.{0,20}\\b\\w*chan\\w*"
                    + "|\\b\\w*chan\\w*\\b.{0,30}\\b(?:buffer\\w*|capacity|room for)\\b"
                    + "|\\b(?:capacity|room|slots?|buffer size)\\b.{0,20}\\bchan(?:nel)?s?\\b"
                    + "|\\bbuffer \\w+c\\b")
            .butNot(
                    "\\b(?:un|non)-?buffered (?:i/?o|output|writers?|readers?|stdout|stderr|stdin|reads?|writes?|streams?|files?|logs?|logging)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
