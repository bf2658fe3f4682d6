package cbm.classifier.rules;

import java.util.List;

/** The message speaks of several goroutines. */
final class SaysSeveral implements Rule {

    private static final Card CARD = new Card(
            "message-several-goroutines",
            "The message speaks of several goroutines",
            "Two, several, other, child or concurrent goroutines, threads or callers.",
            "More than one runs the code or has the data.",
            "Descriptions of a design.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\b"
                            + Vocabulary.SEVERAL
                            + " (?:\\w+ )?(?:"
                            + Vocabulary.GOROUTINE
                            + "|threads?|callers?)\\b|\\b(?:concurrent|simultaneous|parallel|overlapping|competing) (?:readers?|writers?|calls?|callers?|access(?:es)?|invocations?|updates?|modifications?|mutations?|iterations?|reloads?|stops?|closes?)\\b|\\b(?:two|multiple|several|many|concurrent|parallel) workers\\b")
            .butNot(
                    "\\b(?:message|mail|email|discussion|comment|chat|slack|forum|reply|replies|conversation|post)s?\\b.{0,30}\\bthreads?\\b",
                    "\\bthreads?\\b.{0,20}\\b(?:comment|message|repl|post)\\w*",
                    "\\b(?:limit|number|count|max|maximum|cap)\\w* (?:of )?(?:the )?concurrent \\w+",
                    "\\bdifferent (?:types?|kinds?|sorts?|parts?) \\w+|\\ball (?:\\w+ )?threads?\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
