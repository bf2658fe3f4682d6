package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A receive is added. */
final class ReceiveAdded implements Rule {

    private static final Card CARD = new Card(
            "receive-added",
            "A receive is added",
            "A receive from a channel that was there before, outside of a select.",
            "A sender waited for somebody to take its message, or an order was missing.",
            "New code.",
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
                boolean receives = change.kind() == FactKind.RECEIVE || change.kind() == FactKind.RANGE_CHANNEL;
                if (receives && Operations.added(change) && !change.fact().has(Trait.ARM)) {
                    boolean fresh =
                            Operations.anywhere(fix, Set.of(FactKind.MAKE_CHANNEL), FactStatus.ADDED, change.fact());
                    if (fresh
                            || Operations.anywhere(fix, Set.of(FactKind.RECEIVE), FactStatus.REMOVED, change.fact())) {
                        findings.nearly(change, fresh ? "the channel is new" : "it was received elsewhere before");
                    } else {
                        findings.fired(change);
                    }
                }
            }
        }
        return findings.list();
    }
}
