package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A channel is closed elsewhere. */
final class CloseMoved implements Rule {

    private static final Card CARD = new Card(
            "close-moved",
            "A channel is closed elsewhere",
            "A close moved, or removed at one place and added at another.",
            "The close came too early, too late or twice: sends and closes after it panic.",
            "A rewritten function.",
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
                boolean again = change.kind() == FactKind.CLOSE
                        && Operations.added(change)
                        && Operations.anywhere(fix, Set.of(FactKind.CLOSE), FactStatus.REMOVED, change.fact());
                if ((change.kind() == FactKind.CLOSE && Operations.moved(change)) || again) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
