package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A send or receive is taken out. */
final class MessageRemoved implements Rule {

    private static final Card CARD = new Card(
            "channel-operation-removed",
            "A send or receive is taken out",
            "A send, receive or range removed, and none of the same channel added.",
            "The operation waited for a partner that does not come.",
            "A channel that became useless.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean message = change.kind() == FactKind.SEND
                        || change.kind() == FactKind.RECEIVE
                        || change.kind() == FactKind.RANGE_CHANNEL;
                if (message
                        && Operations.removed(change)
                        && !Operations.anywhere(fix, Set.of(change.kind()), FactStatus.ADDED, change.fact())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
