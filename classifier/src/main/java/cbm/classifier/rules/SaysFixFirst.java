package cbm.classifier.rules;

import java.util.List;

/** The subject begins with what is repaired. */
final class SaysFixFirst implements Rule {

    private static final Card CARD = new Card(
            "message-begins-with-fix",
            "The subject begins with what is repaired",
            "Fix, avoid, prevent, resolve, ensure, do not, as the first word of the subject after the names of packages.",
            "The repair is what the commit is about.",
            "Fixes of anything else.",
            "");

    private static final Cue CUE = Cue.subject(
            Vocabulary.PREFIX
                    + "(?:(?:hot|bug)?-?fix(?:es|ed|ing)?|avoid\\w*|prevent\\w*|resolv\\w+|ensur\\w+|eliminat\\w+|don'?t|do not|solv\\w+|make sure|correct\\w*|repair\\w*|rectif\\w+|never|plug\\w*|cure|address (?:\\w+ ){0,3}(?:race|deadlock|leak|hang|panic|bug|issue|problem|crash))\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
