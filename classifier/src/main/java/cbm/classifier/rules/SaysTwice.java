package cbm.classifier.rules;

import java.util.List;

/** The message speaks of something that is done a second time. */
final class SaysTwice implements Rule {

    private static final Card CARD = new Card(
            "message-twice",
            "The message speaks of something that is done a second time",
            "Idempotent, a second or double close, stop or call, to be called or closed twice or repeatedly.",
            "The second time finds what the first has left: a closed channel, a value that is gone.",
            "A benchmark run several times.",
            "Go language specification, close");

    private static final Cue CUE = Cue.words(
            "\\bidempot\\w+|\\b(?:call|clos|stop|invok|execut|releas|start|cancel|run)\\w* (?:it )?(?:twice|multiple times|more than once|repeatedly)\\b|\\b(?:second|double|multiple|repeated)[- ](?:close|stop|call|shutdown|cancel)\\w*\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
