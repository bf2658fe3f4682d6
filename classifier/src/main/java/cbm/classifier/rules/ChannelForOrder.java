package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A new channel tells one goroutine about another. */
final class ChannelForOrder implements Rule {

    private static final Card CARD = new Card(
            "channel-added-for-order",
            "A new channel tells one goroutine about another",
            "A channel made, received from in one place, and sent to or closed in another, all new.",
            "Two goroutines ran without any order between them.",
            "New code that communicates; a result handed over.",
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
                boolean fresh = change.kind() == FactKind.MAKE_CHANNEL
                        && Operations.added(change)
                        && !Operations.anywhere(fix, Set.of(FactKind.MAKE_CHANNEL), FactStatus.REMOVED, change.fact());
                if (fresh
                        && Operations.anywhere(
                                fix, Set.of(FactKind.RECEIVE, FactKind.RANGE_CHANNEL), FactStatus.ADDED, change.fact())
                        && Operations.anywhere(
                                fix, Set.of(FactKind.SEND, FactKind.CLOSE), FactStatus.ADDED, change.fact())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
