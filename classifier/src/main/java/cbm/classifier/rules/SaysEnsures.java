package cbm.classifier.rules;

import java.util.List;

/** The subject says what must always hold. */
final class SaysEnsures implements Rule {

    private static final Card CARD = new Card(
            "message-ensures",
            "The subject says what must always hold",
            "Ensure, make sure, guarantee, must, exactly once, at most, in the subject.",
            "A guarantee was broken in some order of events.",
            "Validation of input.",
            "");

    private static final Cue CUE =
            Cue.subject("\\b(?:ensur(?:e|es|ed|ing)|make sure|guarantee\\w*|must|exactly once|only once|at most)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
