package cbm.classifier.rules;

import java.util.List;

/** Only tests are changed, and within a goroutine. */
final class ClosureInTests implements Rule {

    private static final Card CARD = new Card(
            "closure-in-tests",
            "Only tests are changed, and within a goroutine",
            "All changed Go files are tests, and an access, lock or atomic operation changes in a literal that a go statement runs.",
            "Tests are often written with goroutines to try something out; that something changes there says less than in the program.",
            "A variable that test and goroutine share.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Rule CLOSURE = new InsideClosure();

    private static final List<Rule> TESTS = List.of(new TestsOnly());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, CLOSURE, TESTS, id());
    }
}
