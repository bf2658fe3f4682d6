package cbm.classifier.rules;

import java.util.List;

/** The subject tells of a race, and only end-to-end tests are changed. */
final class RaceInEndToEndTests implements Rule {

    private static final Card CARD = new Card(
            "race-in-end-to-end-tests",
            "The subject tells of a race, and only end-to-end tests are changed",
            "Race in the subject, and all changed Go files are end-to-end tests.",
            "Such a test mostly races with the program that it watches.",
            "Goroutines of the test that share a variable.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final List<Rule> WORDS = List.of(new SaysRaceInSubject());

    private static final List<Rule> DEEDS = List.of(new EndToEndTests());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
