package cbm.classifier.rules;

import java.util.List;

/** The message speaks of tests and of what runs concurrently. */
final class ConcurrencyInTest implements Rule {

    private static final Card CARD = new Card(
            "concurrency-in-test",
            "The message speaks of tests and of what runs concurrently",
            "Words of tests, and concurrent, in parallel, at the same time or the like.",
            "Mostly that is what the test tries out, or how tests are run.",
            "A bug that a test with many goroutines has found.",
            "");

    private static final List<Rule> WORDS = List.of(new SaysConcurrently());

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
