package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A call that sent something is replaced by one that does it at once. */
final class SendingCallReplaced implements Rule {

    private static final Card CARD = new Card(
            "sending-call-replaced",
            "A call that sent to a channel is replaced by one that does not",
            "A call of a function that sends became a call of another that is known and does not, and the same function neither"
                    + " sends anything else instead nor starts a goroutine.",
            "Who receives from the channel must not send to it: with the buffer full it waits for itself.",
            "Work that is no longer done in the background.",
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
                (function, change) -> Operations.lives(function)
                        && isReplaced(change)
                        && !Operations.within(function, SendingCallReplaced::sendsOrStarts));
    }

    private static boolean isReplaced(FactChange change) {
        return change.has(Retype.OTHER_CALLEE)
                && change.before().filter(SendingCallReplaced::sends).isPresent()
                && change.after()
                        .filter(call -> call.has(Trait.KNOWN) && !sends(call))
                        .isPresent();
    }

    private static boolean sends(Fact call) {
        return call.hasEffect(FactKind.SEND);
    }

    private static boolean sendsOrStarts(FactChange change) {
        boolean concerned = change.kind() == FactKind.SEND || change.kind() == FactKind.GO;
        return concerned && Operations.synchronisesAnew(change);
    }
}
