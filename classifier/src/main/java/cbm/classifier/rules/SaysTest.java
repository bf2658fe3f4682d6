package cbm.classifier.rules;

import java.util.List;

/** The message names a test. */
final class SaysTest implements Rule {

    private static final Card CARD = new Card(
            "message-test",
            "The message names a test",
            "A test function's name or the word test in the subject.",
            "The bug lies in, or was found by, a test.",
            "Tests that come with any change.",
            "");

    private static final Cue CUE = Cue.subject("\\btest\\w*|_test\\b|\\w+_test\\.go");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
