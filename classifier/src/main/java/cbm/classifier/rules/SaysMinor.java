package cbm.classifier.rules;

import java.util.List;

/** The message calls it something little, or more than was needed. */
final class SaysMinor implements Rule {

    private static final Card CARD = new Card(
            "message-minor",
            "The message calls it something little, or more than was needed",
            "Minor, extra, additional, additionally, in addition.",
            "Work that comes on top of other work; who repairs a bug of concurrency does not call it minor.",
            "A repair with a few things besides.",
            "");

    private static final Cue CUE = Cue.words("\\bminor\\b|\\bextra\\b|\\badditional(?:ly)?\\b|\\bin addition\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
