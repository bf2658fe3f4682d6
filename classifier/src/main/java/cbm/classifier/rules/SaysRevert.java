package cbm.classifier.rules;

import java.util.List;

/** The message says that it takes an earlier change back. */
final class SaysRevert implements Rule {

    private static final Card CARD = new Card(
            "message-revert",
            "The message says that it takes an earlier change back",
            "Revert, roll back, back out, in the subject, or the sentence that git writes.",
            "What comes back was there before: a revert repairs nothing by itself.",
            "A revert of the change that brought the bug in.",
            "git revert, documentation");

    private static final Cue CUE = Cue.words(Vocabulary.PREFIX
            + "\"?revert\\w*|\\bthis reverts commit\\b|"
            + Vocabulary.PREFIX
            + "(?:roll(?:s|ed|ing)?[- ]?back|back(?:s|ed|ing)? out|undo(?:es)?)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
