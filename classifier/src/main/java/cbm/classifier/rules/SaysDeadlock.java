package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a deadlock. */
final class SaysDeadlock implements Rule {

    private static final Card CARD = new Card(
            "message-deadlock",
            "The message speaks of a deadlock",
            "The word deadlock or livelock in any form, not denied and not as a name of a detector.",
            "Whoever writes it has seen goroutines stuck.",
            "A race that shows itself as a deadlock, or a deadlock between processes or in a database, is called the same.",
            "");

    private static final Cue CUE = Cue.words("\\b(?:dead|live)[- ]?lock\\w*")
            .butNot(
                    "NOT (?:dead|live)[- ]?lock\\w*",
                    "(?:dead|live)[- ]?lock[- ](?:free|detect\\w*|checker)",
                    "go-deadlock");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
