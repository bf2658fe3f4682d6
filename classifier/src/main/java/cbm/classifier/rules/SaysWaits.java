package cbm.classifier.rules;

import java.util.List;

/** The subject says what is waited for. */
final class SaysWaits implements Rule {

    private static final Card CARD = new Card(
            "message-waits",
            "The subject says what is waited for",
            "To wait for, until or on something, or to synchronise, in the subject.",
            "The order that was missing is put in.",
            "A command that waits; a longer wait.",
            "");

    private static final Cue CUE = Cue.subject(
                    "\\b(?:wait|await)(?:s|ed|ing)? (?:for|until|till|on)\\b|\\bawait(?:s|ed|ing)?\\b|\\bblock until\\b|\\bjoin(?:s|ed|ing)? (?:the |all |its )*(?:\\w+ )?(?:"
                            + Vocabulary.GOROUTINE
                            + "|workers?|threads?)\\b|\\bsynchronous(?:ly)?\\b|\\b(?:un)?synchroni[sz]\\w*")
            .butNot(Vocabulary.OTHER_SYNC);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
