package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Something moves into a critical section that was there before. */
final class MovedIntoLock implements Rule {

    private static final Card CARD = new Card(
            "moved-into-critical-section",
            "Something moves into a critical section that was there before",
            "A read, write or call that stood outside of a critical section and stands in it, without a new lock in the function.",
            "It belongs to what must not be interrupted.",
            "A function put in order.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            boolean newLock = Operations.within(function, Operations::takesAnew);
            for (FactChange change : function.facts()) {
                boolean act = change.kind() == FactKind.CALL
                        || change.kind() == FactKind.WRITE
                        || change.kind() == FactKind.READ;
                if (!newLock && act && change.has(Shift.INTO_CRITICAL_SECTION)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
