package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a channel that is closed. */
final class SaysChannelClosed implements Rule {

    private static final Card CARD = new Card(
            "message-close-of-channel",
            "The message speaks of a channel that is closed",
            "To close near a channel, or a nil channel.",
            "Who closes a channel and when is the question.",
            "Channels of other sorts.",
            "");

    private static final Cue CUE = Cue.words(
            "\\bclos\\w+ (?:\\w+ ){0,3}chan(?:nel)?s?\\b|\\bchan(?:nel)?s? (?:\\w+ ){0,3}clos\\w+|\\bnil chan(?:nel)?s?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
