package cbm.classifier.rules;

import java.util.List;

/** The message says what becomes possible. */
final class SaysAllows implements Rule {

    private static final Card CARD = new Card(
            "message-allows",
            "The message says what becomes possible",
            "This, that, it or which allows; we can, now or so; makes it easier or possible; allowing to.",
            "Who tells what can be done from now on praises a feature or a new structure; who repairs tells what went wrong.",
            "A fix that also names its gain.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Cue CUE = Cue.words(
                    "\\b(?:this|that|which|it|and|to) (?:also |will |would |then )?allows?\\b|\\ballow(?:s|ing) us\\b|\\ballowing\\b"
                            + "|\\b(?:so |so that |now |then |this way |and )?we can (?:now |then |also )?\\b|\\bmak(?:e|es|ing) (?:it|this|that|them) (?:much )?(?:easier|possible|simpler)\\b")
            .butNot("\\bnot? (?:also )?allow\\w*", "\\bwe can(?:not|'t| not)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
