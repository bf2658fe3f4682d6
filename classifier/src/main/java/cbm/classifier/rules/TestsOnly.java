package cbm.classifier.rules;

import java.util.List;

/** Only tests are changed. */
final class TestsOnly implements Rule {

    private static final Card CARD = new Card(
            "tests-only",
            "Only tests are changed",
            "All changed Go files are tests.",
            "The bug lies in a test.",
            "A test added for a bug that was fixed before.",
            "");

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
