package cbm.classifier.rules;

import java.util.List;

/** The message names a lock or mutex. */
final class SaysLock implements Rule {

    private static final Card CARD = new Card(
            "message-lock",
            "The message names a lock or mutex",
            "Lock, mutex, locking, unlock, RLock.",
            "The bug or its fix concerns a lock.",
            "Locks on files, rows, accounts or versions, in a database or in a distributed system; lock-files of package managers.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\br?w?lock(?:s|ed|ing)?\\b|\\b(?:rw)?-?mutex(?:es)?\\b|\\br?unlock\\w*|\\bmutices\\b|\\bcritical sections?\\b")
            .butNot(
                    "\\b(?:file|dist\\w*|advisory|etcd|database|row|table|package|version|dependency|lease|leader|election|os) ?lock\\w*",
                    "\\block ?(?:file|service|server|api|command|rpc)s?",
                    "\\bflock\\b",
                    "lockostthread",
                    Vocabulary.OTHER_LOCKS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
