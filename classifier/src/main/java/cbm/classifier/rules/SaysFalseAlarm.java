package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a false alarm. */
final class SaysFalseAlarm implements Rule {

    private static final Card CARD = new Card(
            "message-false-alarm",
            "The message speaks of a false alarm",
            "Spurious, spuriously, falsely, a false positive, alarm or failure.",
            "What a test or checker reports comes of when it looked, not of anything that is stuck.",
            "Spurious wake-ups; false in the sense of a value.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Cue CUE = Cue.words(
                    "\\bspurious(?:ly)?\\b|\\bfalse[- ](?:positive|alarm|failure|report)s?\\b|\\bfalsely\\b")
            .butNot("\\bspurious wake-?ups?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
