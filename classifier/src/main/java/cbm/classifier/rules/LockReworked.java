package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a lock, and one is no longer declared. */
final class LockReworked implements Rule {

    private static final Card CARD = new Card(
            "lock-reworked",
            "The message speaks of a lock, and one is no longer declared",
            "A lock or mutex in the message, where the declaration of a Mutex or RWMutex is removed.",
            "The lock is given another type, name or place: who repairs leaves it and uses it rightly.",
            "A lock that was itself the bug.",
            "");

    private static final List<Rule> WORDS = List.of(new SaysLock());

    private static final List<Rule> DEEDS = List.of(new LockUndeclared());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
