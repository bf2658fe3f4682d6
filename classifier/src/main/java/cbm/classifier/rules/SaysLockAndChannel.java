package cbm.classifier.rules;

import java.util.List;

/** One sentence names both a lock and a channel. */
final class SaysLockAndChannel implements Rule {

    private static final Card CARD = new Card(
            "message-lock-and-channel",
            "One sentence names both a lock and a channel",
            "A lock, mutex or critical section, and a channel, send, receive, select, WaitGroup or blocking in the same sentence.",
            "Whoever explains that a channel waits under a lock must name the two.",
            "A channel that is exchanged for a lock.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final String LOCK =
            "\\b(?:r?w?lock|locked|locking|locks|\\w*mutex(?:es)?|\\w+\\.mu|critical section)\\b";
    private static final String CHANNEL =
            "\\b(?:chan(?:nel)?s?|send(?:s|ing)?|receiv(?:e|es|er|ing)|waitgroup|select|blocking)\\b";

    private static final Cue CUE = Cue.words(LOCK + ".*" + CHANNEL + "|" + CHANNEL + ".*" + LOCK)
            .butNot(
                    "\\bselect\\b.{0,40}\\b(?:for update|for share|statements?|quer(?:y|ies)|from|into)\\b.*",
                    Vocabulary.OTHER_LOCKS,
                    Vocabulary.OTHER_CHANNELS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
