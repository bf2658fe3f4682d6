package cbm.classifier.rules;

import java.util.List;

/** The message calls something racy. */
final class SaysRacy implements Rule {

    private static final Card CARD = new Card(
            "message-racy",
            "The message calls something racy",
            "Racy or raciness.",
            "That is said of code that others run at the same time; processes and machines have races.",
            "Tests that are racy against a process.",
            "");

    private static final Cue CUE =
            Cue.words("\\brac(?:y|ey|ily|iness)\\b").butNot("NOT racy\\b", "\\bnon-rac\\w+", "\\bless racy\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
