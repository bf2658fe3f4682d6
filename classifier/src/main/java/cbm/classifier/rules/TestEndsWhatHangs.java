package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a test and of a hang or a leak, and the code closes, cancels or lets go. */
final class TestEndsWhatHangs implements Rule {

    private static final Card CARD = new Card(
            "test-ends-what-hangs",
            "The message speaks of a test and of a hang or a leak, and the code closes, cancels or lets go",
            "A test in the message, words for a leak, a hang or how goroutines end, and something is closed, cancelled or let go.",
            "Tests that leave goroutines behind disturb the next one, or are caught by a checker of leaks.",
            "Files and connections of tests.",
            "Unveiling goroutine leaks, CGO 2024, doi:10.1109/CGO57630.2024.10444835");

    private static final List<Rule> WORDS = List.of(new SaysTest());

    private static final List<Rule> DEEDS = List.of(new EndsWhatHangs());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
