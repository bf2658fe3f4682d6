package cbm.classifier.rules;

import java.util.List;

/** The message speaks of doing something once. */
final class SaysOnce implements Rule {

    private static final Card CARD = new Card(
            "message-once",
            "The message speaks of doing something once",
            "sync.Once, only once, exactly once.",
            "The operation could run twice and must not.",
            "Once in the sense of as soon as.",
            "");

    private static final Cue CUE = Cue.words(
            "\\bsync\\.once\\w*|\\b(?:exactly|just|at most) once\\b|\\bonly (?:\\w+ ){0,2}once\\b|\\bonce and only once\\b|\\bonce\\.do\\b|\\boncefunc\\b|\\boncevalues?\\b|\\bmore than once\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
