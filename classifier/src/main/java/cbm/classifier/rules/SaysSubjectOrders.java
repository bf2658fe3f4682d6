package cbm.classifier.rules;

import java.util.List;

/** The subject says what is to come first or last. */
final class SaysSubjectOrders implements Rule {

    private static final Card CARD = new Card(
            "message-subject-orders",
            "The subject says what is to come first or last",
            "Move, defer, before, after, until, reorder, earlier, later, first or too early, in the subject.",
            "The operations were there, and the fix puts them in another order.",
            "A race that shows before or after something.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Move");

    private static final Cue CUE = Cue.subject(
                    "\\bmov(?:e|es|ed|ing)\\b|\\bdefer(?:s|red|ring)?\\b|\\b(?:before|after|until)\\b|\\bre-?order\\w*"
                            + "|\\b(?:earlier|later|first)\\b|\\btoo (?:early|late|soon)\\b|\\bprior to\\b")
            .butNot("\\b(?:wait|waits|waiting) until\\b", Vocabulary.HISTORY, Vocabulary.MOVES_ITSELF);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
