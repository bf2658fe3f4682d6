package cbm.classifier.rules;

import java.util.List;

/** The message speaks of read locks or of a waiting writer. */
final class SaysReadLock implements Rule {

    private static final Card CARD = new Card(
            "message-read-lock",
            "The message speaks of read locks or of a waiting writer",
            "RLock, read lock, RWMutex with recursive, nested or writer.",
            "A read lock waits only because of a writer, which is the RWMutex's own rule.",
            "It may name the lock's type only.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317");

    private static final Cue CUE = Cue.words(
            "\\brlock\\w*|\\bread(?:er)?[-/ ]?lock\\w*|\\br-lock\\w*|\\bshared lock\\w*|\\brunlock\\w*|\\brecursive read|\\b(?:pending|waiting|blocked|queued) writer|\\bwriter (?:is )?(?:waiting|pending|blocked|starv\\w*)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
