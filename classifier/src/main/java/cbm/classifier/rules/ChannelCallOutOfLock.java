package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Effect;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A call that uses a channel and no lock now runs without the lock. */
final class ChannelCallOutOfLock implements Rule {

    private static final Card CARD = new Card(
            "channel-call-out-of-critical-section",
            "A call that uses a channel and no lock now runs without the lock",
            "A call whose function sends to, receives from or selects between channels, and takes no lock, and that left a critical section.",
            "It waited on the channel with the lock held, and whoever should have come to the channel waited for the lock.",
            "A channel that has room at all times.",
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
                Set.of(FactKind.CALL),
                (function, change) -> usesChannelOnly(change) && Operations.leavesLock(function, change));
    }

    private static boolean usesChannelOnly(FactChange change) {
        List<Effect> effects = change.before().map(Fact::effects).orElse(List.of());
        return effects.stream().anyMatch(effect -> Operations.WAITS_ON_CHANNEL.contains(effect.kind()))
                && effects.stream().noneMatch(effect -> effect.kind().takesLock());
    }
}
