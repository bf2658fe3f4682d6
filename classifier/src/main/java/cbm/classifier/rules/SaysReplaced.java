package cbm.classifier.rules;

import java.util.List;

/** The message says that one thing is used in place of another. */
final class SaysReplaced implements Rule {

    private static final Card CARD = new Card(
            "message-replaced",
            "The message says that one thing is used in place of another",
            "Instead of, rather than, replace, switch to, convert, turn into.",
            "The operation is exchanged for a better one.",
            "Refactorings.",
            "");

    private static final Cue CUE = Cue.words(
            "\\binstead\\b|\\brather than\\b|\\breplac(?:e|es|ed|ing)\\b|\\bswitch(?:es|ed|ing)? (?:to|from)\\b|\\bconvert(?:s|ed|ing)?\\b|\\bchang(?:e|es|ed|ing)\\b.{0,40}\\b(?:to|into)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
