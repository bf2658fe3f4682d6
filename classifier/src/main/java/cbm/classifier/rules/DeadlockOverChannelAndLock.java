package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a deadlock, and a channel operation under a lock is changed. */
final class DeadlockOverChannelAndLock implements Rule {

    private static final Card CARD = new Card(
            "deadlock-of-lock-and-channel",
            "The message speaks of a deadlock, and a channel operation under a lock is changed",
            "Deadlock in the message, and a send, receive, close or select that is changed and stands in a critical section on one side, or leaves it.",
            "One side waits for the channel with the lock in hand, the other for the lock.",
            "A channel without a partner, whoever holds a lock.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final List<Rule> WORDS = List.of(new SaysDeadlock());

    private static final List<Rule> DEEDS = List.of(new ChangedChannelUnderLock(), new ChannelOutOfLock());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
