package cbm.classifier.rules;

import java.util.List;

/** The message speaks of stopping a test off its goroutine. */
final class SaysTestStop implements Rule {

    private static final Card CARD = new Card(
            "message-test-stop",
            "The message speaks of stopping a test off its goroutine",
            "Fatal, Fatalf or FailNow together with a goroutine.",
            "FailNow must be called by the goroutine that runs the test.",
            "A goroutine that is named for other reasons.",
            "Package testing, documentation of T.FailNow");

    private static final Cue CUE = Cue.words(
            "\\b(?:t\\.)?(?:fatalf?|failnow)\\b.{0,80}\\bgo-?routines?\\b|\\bgo-?routines?\\b.{0,80}\\b(?:t\\.)?(?:fatalf?|failnow)\\b|\\bnon-test go-?routine|\\b(?:t\\.)?(?:fatalf?|failnow|logf?|errorf?)\\b.{0,40}\\bafter (?:the )?test\\w*|\\bafter (?:the )?test\\w*.{0,40}\\b(?:complet|finish|end|return)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
