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
            "\\b(?:t\\.)?(?:fatalf?|failnow|skipnow|go-require)\\b.{0,80}\\b"
                    + Vocabulary.GOROUTINE
                    + "\\b|\\b"
                    + Vocabulary.GOROUTINE
                    + "\\b.{0,80}\\b(?:t\\.)?(?:fatalf?|failnow|skipnow)\\b|\\bnon-test "
                    + Vocabulary.GOROUTINE
                    + "|\\b(?:require|assert(?:ions?)?|expect)\\b.{0,60}\\b(?:in|inside|inside of|from|off|within|on|outside) (?:\\w+ ){0,3}"
                    + Vocabulary.GOROUTINE
                    + "\\b|\\b(?:t\\.)?(?:fatalf?|failnow|logf?|errorf?)\\b.{0,40}\\bafter (?:the )?test\\w*|\\bafter (?:the )?test\\w*.{0,40}\\b(?:complet|finish|end|return)\\w*|\\btestinggoroutine\\b|\\bgo-require\\b|\\bsa2002\\b|\\bginkgorecover\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
