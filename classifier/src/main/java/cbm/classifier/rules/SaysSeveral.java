package cbm.classifier.rules;

import java.util.List;

/** The message speaks of several goroutines. */
final class SaysSeveral implements Rule {

    private static final Card CARD = new Card(
            "message-several-goroutines",
            "The message speaks of several goroutines",
            "Two, several, other, child or concurrent goroutines, threads or callers.",
            "More than one runs the code or has the data.",
            "Descriptions of a design.",
            "");

    private static final Cue CUE = Cue.words(
            "\\b(?:two|multiple|several|many|different|other|another|child|parallel|concurrent|separate) (?:go[- ]?routines?|threads?|callers?)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
