package cbm.classifier.rules;

import java.util.List;

/** The message speaks of counting what is under way. */
final class SaysCounts implements Rule {

    private static final Card CARD = new Card(
            "message-counts",
            "The message speaks of counting what is under way",
            "To count something, to be counted, to count down, to account for.",
            "A WaitGroup counts what is still to be waited for.",
            "Counters of other things.",
            "");

    private static final Cue CUE = Cue.words(
            "\\b(?:(?:to|only|not|are|is|was|were|be|been|being|never|and|already) count(?:ed|ing)?\\b|count(?:s|ed|ing)? down\\b|account(?:s|ed|ing)? for\\b)|^\\W*(?:[\\w/.-]+: )?count (?!of|up\\b)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
