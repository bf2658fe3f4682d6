package cbm.classifier.rules;

import java.util.List;

/** The message says that a goroutine is waited for. */
final class SaysWaitsForGoroutine implements Rule {

    private static final Card CARD = new Card(
            "message-waits-for-goroutine",
            "The message says that a goroutine is waited for",
            "To wait for or until, or to block until, and then a goroutine.",
            "What was not waited for went on beside what came next: nobody was stuck, but the order was open.",
            "A wait that never ends.",
            "");

    private static final Cue CUE = Cue.words(
            "\\b(?:wait(?:s|ed|ing)? (?:for|until|till|on)|await(?:s|ed|ing)?(?: for)?|block(?:s|ed|ing)? until|join(?:s|ed|ing)?) (?:\\S+ ){0,4}"
                    + Vocabulary.GOROUTINE
                    + "\\b"
                    + "|\\bwait(?:s|ed|ing)? (?:for|until|till|on) (?:\\S+ ){0,4}(?:threads?|workers?|loops?|watchers?|readers?|writers?|pumps?|dispatchers?|pollers?|flushers?|background \\w+) (?:to|have|has|had|is|are) (?:\\w+ )?(?:finish|exit|stop|end|return|complet|terminat|drain|quit|done|gone|begin|begun|start|run)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
