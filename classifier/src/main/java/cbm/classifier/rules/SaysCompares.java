package cbm.classifier.rules;

import java.util.List;

/** The message compares. */
final class SaysCompares implements Rule {

    private static final Card CARD = new Card(
            "message-compares",
            "The message compares",
            "More, less, than, better, easier, simpler, cleaner.",
            "Something that works shall work better.",
            "The more frequent failure.",
            "");

    private static final Cue CUE = Cue.words("\\b(?:more|less|than|better|easier|simpler|cleaner|nicer)\\b")
            .butNot("\\bmore than (?:one|once|twice|a|an|\\d+|two)\\b|\\bmore (?:often|frequent)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
