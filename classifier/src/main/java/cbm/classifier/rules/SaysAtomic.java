package cbm.classifier.rules;

import java.util.List;

/** The message speaks of atomic operations. */
final class SaysAtomic implements Rule {

    private static final Card CARD = new Card(
            "message-atomic",
            "The message speaks of atomic operations",
            "Atomic, atomically, compare and swap.",
            "The bug is a lack of atomicity or the fix uses package atomic.",
            "Atomic file or database writes; a project called so.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\batomic(?:s|ally|ity)?\\b|\\bsync/atomic\\b|\\bcompare[- ]and[- ]swap\\b")
            .butNot(
                    "atomic(?:ally)? (?:writ|renam|file|replac|commit|transaction|host|image|deploy)\\w*",
                    "project ?atomic");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
