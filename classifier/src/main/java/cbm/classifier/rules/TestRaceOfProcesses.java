package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a test, and of a race among words of processes or machines. */
final class TestRaceOfProcesses implements Rule {

    private static final Card CARD = new Card(
            "test-race-of-processes",
            "The message speaks of a test, and of a race among words of processes or machines",
            "A race told together with processes, daemons, nodes and the like, and words of tests.",
            "A test that drives processes races with them.",
            "Goroutines of the test itself.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final List<Rule> WORDS = List.of(new RaceOfProcesses());

    private static final List<Rule> DEEDS = List.of(new SaysTest());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
