package cbm.classifier.rules;

import java.util.List;

/** The message says that a test is skipped. */
final class SaysSkipped implements Rule {

    private static final Card CARD = new Card(
            "message-skip-test",
            "The message says that a test is skipped",
            "Skip, disable or quarantine a test, in the subject.",
            "The test is put aside, not repaired.",
            "A test that skips a step.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Cue CUE = Cue.subject(
            "\\b(?:skip|disabl|quarantin|mark)\\w*\\b.{0,40}\\b(?:tests?|flak\\w*|test[a-z0-9_]{3,})\\b|\\bt\\.skip\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
