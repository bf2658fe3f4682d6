package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a test, and of what must come first in it. */
final class TestAwaitsOrder implements Rule {

    private static final Card CARD = new Card(
            "test-awaits-order",
            "The message speaks of a test, and of what must come first in it",
            "Before, after, wait for or too early in the message, where the subject names a test or only tests are changed.",
            "A test that goes on before something is done passes or fails by chance.",
            "A test that is moved to another place.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final List<Rule> WORDS = List.of(new SaysOrder(), new SaysWaits());

    private static final List<Rule> TESTS = List.of(new SaysTest(), new TestsOnly());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, TESTS, id());
    }
}
