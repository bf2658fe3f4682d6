package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A Signal became a Broadcast. */
final class SignalMadeBroadcast implements Rule {

    private static final Card CARD = new Card(
            "signal-made-broadcast",
            "A Signal became a Broadcast",
            "The Signal of a condition variable exchanged for its Broadcast.",
            "Signal wakes one of those who wait: where several wait for what happened, the others sleep on.",
            "All are woken so that one of them may go on.",
            "Package sync, documentation of Cond");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.COND_BROADCAST), SignalMadeBroadcast::wasSignal);
    }

    private static boolean wasSignal(FactChange broadcast) {
        return broadcast
                .before()
                .filter(fact -> fact.kind() == FactKind.COND_SIGNAL)
                .isPresent();
    }
}
