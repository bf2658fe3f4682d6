package cbm.classifier.rules;

import java.util.List;

/** A channel operation under a lock is changed. */
final class ChangedChannelUnderLock implements Rule {

    private static final Card CARD = new Card(
            "changed-channel-under-lock",
            "A channel operation under a lock is changed",
            "A send, receive, close or select that the fix adds, removes, moves or retypes and that stands, on one side, in a critical section.",
            "Lock and channel are mixed in what the fix repairs.",
            "A signal sent under a lock on purpose.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, Operations.ON_CHANNEL, change -> change.isChange() && Operations.underLock(change));
    }
}
