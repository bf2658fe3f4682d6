package cbm.classifier.rules;

import java.util.List;

/** The message speaks of something stuck, and a call no longer takes the lock. */
final class VariantEndsHang implements Rule {

    private static final Card CARD = new Card(
            "variant-ends-hang",
            "The message speaks of something stuck, and a call no longer takes the lock",
            "Words for a deadlock, a hang or a lock taken twice, where a call is exchanged for a variant without the lock, a locking call"
                    + " goes from under a lock, or a lock is no longer taken while it is held.",
            "The lock was held already: whoever called it waited for itself.",
            "Another repair in the same commit.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final List<Rule> STUCK = Heard.stuckOr(new SaysRelock());

    private static final List<Rule> DEEDS =
            List.of(new CallsUnlockedVariant(), new LockingCallRemoved(), new RelockGone());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, STUCK, DEEDS, id());
    }
}
