package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A channel operation now runs without the lock. */
final class ChannelOutOfLock implements Rule {

    private static final Card CARD = new Card(
            "channel-out-of-critical-section",
            "A channel operation now runs without the lock",
            "A send, receive, close, select or wait that left a critical section.",
            "The goroutine that waits on the channel held a lock which the other side needs first.",
            "A buffered channel that never fills.",
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
                change -> (Operations.ON_CHANNEL.contains(change.kind()) || change.kind() == FactKind.WAITGROUP_WAIT)
                        && change.has(Shift.OUT_OF_CRITICAL_SECTION));
    }
}
