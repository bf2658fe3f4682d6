package cbm.classifier.rules;

import java.util.List;

/** The message names a channel. */
final class SaysChannel implements Rule {

    private static final Card CARD = new Card(
            "message-channel",
            "The message names a channel",
            "Channel or chan.",
            "The bug or its fix concerns a channel.",
            "Channels of releases, of chat and of grpc.",
            "");

    private static final Cue CUE =
            Cue.words("\\bchan(?:nel)?s?\\b|\\bchans\\b|\\w+chan\\b").butNot(Vocabulary.OTHER_CHANNELS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
