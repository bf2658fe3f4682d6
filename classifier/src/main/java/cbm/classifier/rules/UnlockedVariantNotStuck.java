package cbm.classifier.rules;

import java.util.List;

/** A call no longer locks by itself, and the message tells of nothing stuck. */
final class UnlockedVariantNotStuck implements Rule {

    private static final Card CARD = new Card(
            "unlocked-variant-not-stuck",
            "A call no longer locks by itself, and the message tells of nothing stuck",
            "A call exchanged for a variant without the lock, or a locking call gone, where no word of the message is of a deadlock, a hang or a lock taken twice.",
            "What was one locked step before is part of a longer one of the caller: nothing may come between the steps.",
            "A deadlock that the message does not name.",
            "");

    private static final List<Rule> DEEDS =
            List.of(new CallsUnlockedVariant(), new UnlockedPartSplitOff(), new LockingCallRemoved());

    private static final List<Rule> STUCK = Heard.stuckOr(new SaysRelock());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.without(fix, STUCK, DEEDS, id());
    }
}
