package cbm.classifier.rules;

import java.util.List;

/** The message speaks of wrong or invalid values. */
final class SaysWrongValue implements Rule {

    private static final Card CARD = new Card(
            "message-wrong-value",
            "The message speaks of wrong or invalid values",
            "Wrong, invalid, valid, incorrect, malformed, misleading, unexpected, confusing.",
            "A value is wrong in every run, whatever the order of goroutines.",
            "A race that shows as a wrong value.",
            "");

    private static final Cue CUE = Cue.words(
            "\\b(?:in)?valid\\w*|\\bincorrect(?:ly)?\\b|\\bwrong(?:ly)?\\b|\\bmalformed\\b|\\bmisleading\\b|\\bunexpected(?:ly)?\\b|\\bconfus\\w+");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
