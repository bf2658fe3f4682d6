package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a test or a detector of bugs, not of a bug. */
final class SaysTestOf implements Rule {

    private static final Card CARD = new Card(
            "message-test-of-trouble",
            "The message speaks of a test or a detector of bugs, not of a bug",
            "Race test, deadlock test, a test for deadlocks, race mode, what the race detector can do, a non-racy way.",
            "The bug named is what the test looks for.",
            "A test that shows the bug fixed beside it.",
            "");

    private static final Cue CUE = Cue.words(
            "\\b(?:race|deadlock|leak)s? tests?\\b|\\btests? (?:for|of|against) (?:\\w+ ){0,2}(?:races?|deadlocks?|leaks?)\\b|\\brace mode\\b|\\brace detector (?:has|is|can|does|supports?)\\b|\\bnon-rac\\w+|"
                    + SaysCi.DETECTOR);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
