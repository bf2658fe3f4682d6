package cbm.classifier.rules;

import java.util.List;

/** The message says what becomes possible. */
final class SaysMakesPossible implements Rule {

    private static final Card CARD = new Card(
            "message-makes-possible",
            "The message says what becomes possible",
            "This allows, enables or lets; we can; makes it possible or easier; now able or possible; possible to.",
            "Who tells what the change is good for makes something new or easier to do; who repairs tells what went wrong.",
            "What the bug made possible.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final Cue CUE = Cue.words(
                    "\\b(?:this|which|that|and|it|to|change|commit|patch)(?: also| will| would| now| then)* (?:allow|enable|let|permit)(?:s|ing)?\\b"
                            + "|\\ballow(?:s|ing) us\\b|\\ballowing\\b|\\bwe can\\b"
                            + "|\\bm(?:ake|akes|aking|ade) (?:it|this|that|them) (?:much )?(?:possible|easier|easy|simpler)\\b"
                            + "|\\bnow (?:possible|able)\\b"
                            + "|\\bpossible to\\b")
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
