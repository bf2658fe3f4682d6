package cbm.classifier.rules;

import java.util.List;

/** The message speaks of tests and of what lies outside of the program. */
final class TestOutsideProgram implements Rule {

    private static final Card CARD = new Card(
            "test-outside-program",
            "The message speaks of tests and of what lies outside of the program",
            "Words of tests, and words for what lies outside of the program, such as processes, files and devices.",
            "The test waits for its surroundings, or leaves them behind in disorder.",
            "Goroutines of a test about files or processes.",
            "");

    private static final List<Rule> WORDS = List.of(new SaysOutside());

    private static final List<Rule> OTHERS = List.of(new SaysTest());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, OTHERS, id());
    }
}
