package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import java.util.List;

/** A channel operation is changed that somebody else's lock has to do with. */
final class ChannelAgainstLock implements Rule {

    private static final Card CARD = new Card(
            "channel-against-lock",
            "A channel operation is changed that a caller's lock has to do with",
            "A send, receive or select changed, or a channel given room, where the message speaks of a lock that is held or needed meanwhile, or in a function whose name says that its caller has the lock.",
            "The lock is taken out of sight; channel and lock wait for each other.",
            "The message speaks of another part of the change.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        boolean said = says(SaysHolding.CUE, fix) || says(SaysWantsLock.CUE, fix);
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            boolean lockedByCaller = function.function().simpleName().endsWith("Locked");
            if (Operations.lives(function) && (said || lockedByCaller)) {
                function.facts().stream()
                        .filter(ChannelAgainstLock::changesChannel)
                        .forEach(findings::fired);
            }
        }
        return findings.list();
    }

    private static boolean says(Cue cue, Dossier fix) {
        return cue.in(fix.message(), CARD.id()).stream().anyMatch(Finding::counts);
    }

    private static boolean changesChannel(FactChange change) {
        return (Operations.WAITS_ON_CHANNEL.contains(change.kind()) && change.isChange())
                || change.has(Retype.BUFFERED)
                || change.has(Retype.CAPACITY);
    }
}
