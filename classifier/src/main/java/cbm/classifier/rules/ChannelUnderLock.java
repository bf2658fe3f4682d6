package cbm.classifier.rules;

import java.util.List;

/** A channel operation that can wait stands under a lock. */
final class ChannelUnderLock implements Rule {

    private static final Card CARD = new Card(
            "channel-under-lock",
            "A channel operation that can wait stands under a lock",
            "In a changed function, before the fix, a send, receive, range or select without default in a critical section.",
            "Whoever waits on the channel keeps the lock; if the other side needs that lock, both wait for ever.",
            "The other side never takes the lock; the buffer is large enough.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Operations.WAITS_ON_CHANNEL,
                change -> change.before()
                        .map(fact -> fact.isBlocking() && fact.surroundings().underLock())
                        .orElse(false));
    }
}
