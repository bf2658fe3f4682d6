package cbm.classifier.rules;

import java.util.List;

/** The changed end-to-end tests synchronise nothing themselves. */
final class SilentEndToEndTests implements Rule {

    private static final Card CARD = new Card(
            "silent-end-to-end-tests",
            "The changed end-to-end tests synchronise nothing themselves",
            "Only end-to-end tests are changed, and no changed function has an operation on a lock, channel, goroutine, group or atomic, changed or not.",
            "A test that has no goroutines and watches a program from outside can only race with that program.",
            "A test that runs beside others and shares a variable with them.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Rule TESTS = new EndToEndTests();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Surrounding.synchronises(fix) ? List.of() : Heard.of(fix, TESTS, id());
    }
}
