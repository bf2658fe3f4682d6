package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a deadlock, and the code changes locks and no channel. */
final class DeadlockOfLocks implements Rule {

    private static final Card CARD = new Card(
            "deadlock-of-locks",
            "The message speaks of a deadlock, and the code changes locks and no channel",
            "Deadlock in the message, an operation of a lock added, removed, moved or retyped, and none of a channel.",
            "What is repaired is how locks are taken, whatever waits for them.",
            "A lock held while something else waits on a channel.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final List<Rule> WORDS = List.of(new SaysDeadlock());

    private static final List<Rule> DEEDS = List.of(new TouchesLock());

    private static final List<Rule> OTHERS = List.of(new TouchesChannel());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.any(fix, OTHERS) ? List.of() : Heard.together(fix, WORDS, DEEDS, id());
    }
}
