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
            "\\b(?:wait(?:s|ed|ing)? (?:for|until|till|on)|block(?:s|ed|ing)? until) (?:\\S+ ){0,4}go[- ]?routines?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
