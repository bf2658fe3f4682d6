package cbm.classifier.rules;

import java.util.List;

/** The message says that a failure is put up with. */
final class SaysTolerates implements Rule {

    private static final Card CARD = new Card(
            "message-tolerates",
            "The message says that a failure is put up with",
            "Tolerate, do not fail, ignore an error or what is not found.",
            "Whoever puts up with a failure says that somebody else may have been there first.",
            "An error that means nothing in any order of goroutines.",
            "");

    private static final Cue CUE = Cue.words("\\btolerat\\w+|\\bignor\\w+ (?:\\w+ ){0,3}(?:errors?|not ?found)\\b"
            + "|\\b(?:don't|do not|doesn't|does not|not) (?:fail|error)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
