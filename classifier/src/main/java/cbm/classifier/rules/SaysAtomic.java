package cbm.classifier.rules;

import java.util.List;

/** The message speaks of atomic operations. */
final class SaysAtomic implements Rule {

    private static final Card CARD = new Card(
            "message-atomic",
            "The message speaks of atomic operations",
            "Atomic, non-atomic, atomically, atomicity, compare and swap, fetch and add.",
            "The bug is a lack of atomicity or the fix uses package atomic.",
            "Atomic file or database writes, renames, upgrades and swaps between chains; a project called so.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\b(?:non-?)?atomic(?:s|ally|ity)?\\b|\\bsync/atomic\\b|\\bcompare[- ](?:and[- ])?(?:swap|set|exchange)\\b|\\bfetch[- ]and[- ]add\\b|\\bcas loop")
            .butNot(
                    "atomic(?:ally)? (?:writ|renam|file|replac|commit|transaction|host|image|deploy)\\w*",
                    "project ?atomic",
                    Vocabulary.OTHER_ATOMS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
