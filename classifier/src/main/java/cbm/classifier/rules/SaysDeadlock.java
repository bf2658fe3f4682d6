package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a deadlock. */
final class SaysDeadlock implements Rule {

    private static final Card CARD = new Card(
            "message-deadlock",
            "The message speaks of a deadlock",
            "Deadlock, livelock, deadly embrace, to wait for each other, all goroutines are asleep.",
            "Whoever writes it has seen goroutines stuck.",
            "Deadlocks of transactions, of nodes and protocols; detectors; a project called so.",
            "");

    private static final Cue CUE = Cue.words("\\b(?:self[- ]?)?(?:dead|live)[- ]?lock\\w*"
                    + "|\\bdeadly embrace|\\ball "
                    + Vocabulary.GOROUTINE
                    + " are asleep"
                    + "|\\b(?:wait|block)(?:s|ed|ing)? (?:for |on )?(?:each other|one another)\\b|\\bcircular wait\\w*")
            .butNot(
                    "NOT (?:dead|live)[- ]?lock\\w*",
                    "(?:dead|live)[- ]?lock[- ](?:free\\w*|detect(?:s|or|ors|ion)?\\b|checker)|"
                            + Vocabulary.DEADLOCK_TOOLS,
                    "go-deadlock",
                    Vocabulary.ASIDE,
                    Vocabulary.OTHER_DEADLOCKS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
