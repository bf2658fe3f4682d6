package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import java.util.List;

/** A critical section lost a call and gained nothing. */
final class SectionNarrowed implements Rule {

    private static final Card CARD = new Card(
            "critical-section-narrowed",
            "A critical section lost a call and gained nothing",
            "Calls that left a critical section that is still there, with no call, read or write brought into"
                    + " one and no lock taken that was not, in any function that changed.",
            "What the call waits for, or the lock that it takes, does not stop the others that need this lock"
                    + " any more.",
            "A speed-up of a lock that is much waited for.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (Operations.anywhere(fix, SectionNarrowed::widens)) {
            return List.of();
        }
        for (FunctionChange function : fix.functions()) {
            boolean locks = Operations.within(
                    function, change -> Operations.TAKES.contains(change.kind()) && change.status() == FactStatus.KEPT);
            for (FactChange change : function.facts()) {
                if (locks && Operations.leavesLock(function, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean widens(FactChange change) {
        boolean takes = Operations.takesAnew(change);
        return takes || change.has(Shift.INTO_CRITICAL_SECTION);
    }
}
