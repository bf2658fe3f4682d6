package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A channel is closed that was not. */
final class CloseAdded implements Rule {

    private static final Card CARD = new Card(
            "close-added",
            "A channel is closed that was not",
            "A close added, and none of the same channel removed.",
            "Receivers and ranges waited for an end that never came.",
            "A new channel of new code.",
            "Goroutine leaks, CGO 2024, doi:10.1109/CGO57630.2024.10444835");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.CLOSE && Operations.added(change)) {
                    boolean elsewhere =
                            Operations.anywhere(fix, Set.of(FactKind.CLOSE), FactStatus.REMOVED, change.fact());
                    boolean fresh =
                            Operations.anywhere(fix, Set.of(FactKind.MAKE_CHANNEL), FactStatus.ADDED, change.fact());
                    if (elsewhere || fresh) {
                        findings.nearly(change, elsewhere ? "it was closed elsewhere before" : "the channel is new");
                    } else {
                        findings.fired(change);
                    }
                }
            }
        }
        return findings.list();
    }
}
