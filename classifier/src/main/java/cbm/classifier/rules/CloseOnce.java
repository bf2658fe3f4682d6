package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A channel is closed once at most. */
final class CloseOnce implements Rule {

    private static final Card CARD = new Card(
            "close-made-once",
            "A channel is closed once at most",
            "A close put into a Once, behind a condition, or into a select that looks whether it is closed.",
            "Two goroutines could close it; the second close panics.",
            "A condition that has to do with something else.",
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
                if (change.kind() == FactKind.CLOSE
                        && (change.has(Shift.INTO_ONCE)
                                || (change.fact().surroundings().inOnce() && !Operations.removed(change))
                                || change.has(Shift.INTO_CONDITION))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
