package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a timer or ticker. */
final class SaysTimer implements Rule {

    private static final Card CARD = new Card(
            "message-timer",
            "The message speaks of a timer or ticker",
            "Timer, ticker, time.After.",
            "The bug or its fix concerns a timer, whose channel and goroutine are the library's.",
            "Any other timing.",
            "");

    private static final Cue CUE =
            Cue.words("\\btimers?\\b|\\btickers?\\b|\\btime\\.(?:after|tick|newtimer|newticker)\\w*|\\bafterfunc\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
