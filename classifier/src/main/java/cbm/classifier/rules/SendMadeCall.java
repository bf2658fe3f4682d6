package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** What was sent is now done by a call of the same object. */
final class SendMadeCall implements Rule {

    private static final Card CARD = new Card(
            "send-made-call",
            "What was sent is now done by a call of the same object",
            "A send, or a call of what sends, that became a call of another method of the same object which does not send.",
            "The goroutine that receives from the channel must not send to it as well: with the buffer full it waits for itself.",
            "A queue that is given up for speed.",
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
                        && change.after().filter(SendMadeCall::worksItself).isPresent()
                        && (sentBefore(change) || replacesSend(function, change)));
    }

    private static boolean worksItself(Fact call) {
        return call.has(Trait.KNOWN)
                && !call.hasEffect(FactKind.SEND)
                && !call.surroundings().inGoroutine()
                && !call.subject().path().isEmpty();
    }

    private static boolean sentBefore(FactChange call) {
        return call.before()
                .filter(was -> was.hasEffect(FactKind.SEND)
                        && !was.detail().equals(call.fact().detail())
                        && was.subject().path().equals(call.fact().subject().path()))
                .isPresent();
    }

    private static boolean replacesSend(FunctionChange function, FactChange call) {
        return Operations.added(call) && Operations.within(function, other -> isSendGone(other, call.fact()));
    }

    private static boolean isSendGone(FactChange other, Fact call) {
        Fact send = other.fact();
        return other.kind() == FactKind.SEND
                && Operations.removed(other)
                && send.isBlocking()
                && send.subject().root().equals(call.subject().root())
                && send.subject().path().contains(".")
                && send.surroundings().loops() == call.surroundings().loops()
                && send.surroundings().conditions().equals(call.surroundings().conditions());
    }
}
