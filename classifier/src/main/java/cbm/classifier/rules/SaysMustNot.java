package cbm.classifier.rules;

import java.util.List;

/** The message says what must not or cannot be. */
final class SaysMustNot implements Rule {

    private static final Card CARD = new Card(
            "message-must-not",
            "The message says what must not or cannot be",
            "Should not, must not, cannot, may not, would not and the like.",
            "Who names a rule that was broken, or what went wrong for want of it, repairs something.",
            "Limits of a new function.",
            "");

    private static final Cue CUE = Cue.words(
            "\\b(?:should|must|shall|can|could|may|might|would|will)(?: ?not\\b|n't\\b)|\\bcan't\\b|\\bwon't\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
