package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A send is added. */
final class SendAdded implements Rule {

    private static final Card CARD = new Card(
            "send-added",
            "A send is added",
            "A send on a channel that was there before.",
            "Somebody waited for a message that nobody sent.",
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
                if (change.kind() == FactKind.SEND && Operations.added(change)) {
                    boolean fresh =
                            Operations.anywhere(fix, Set.of(FactKind.MAKE_CHANNEL), FactStatus.ADDED, change.fact());
                    if (fresh || Operations.anywhere(fix, Set.of(FactKind.SEND), FactStatus.REMOVED, change.fact())) {
                        findings.nearly(change, fresh ? "the channel is new" : "it was sent elsewhere before");
                    } else {
                        findings.fired(change);
                    }
                }
            }
        }
        return findings.list();
    }
}
