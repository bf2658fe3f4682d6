package cbm.classifier.rules;

import java.util.List;

/** Only tests are changed. */
final class TestsOnly implements Rule {

    private static final Card CARD = new Card(
            "tests-only",
            "Only tests are changed",
            "All changed Go files are tests.",
            "The bug is in the test: its own goroutines race or wait for each other.",
            "A new test for what was repaired before.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (fix.code().testOnly()) {
            fix.functions().stream().findFirst().ifPresent(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }
}
