package cbm.classifier.rules;

import java.util.List;

/** Only a test is changed, and it counts or waits for goroutines. */
final class TestWaitsForGoroutines implements Rule {

    private static final Card CARD = new Card(
            "test-waits-for-goroutines",
            "Only a test is changed, and it counts or waits for goroutines",
            "Only tests are changed, and an operation of a WaitGroup is added, removed, moved or retyped.",
            "A goroutine that outlives its test uses the test's value, log or files after the end.",
            "A test of WaitGroups, or one that only wants its goroutines to have come to a point.",
            "Package testing, documentation of T");

    private static final Rule OF_GROUP = new TouchesGroup();

    private static final List<Rule> IN_TESTS = List.of(new TestsOnly());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, OF_GROUP, IN_TESTS, id());
    }
}
