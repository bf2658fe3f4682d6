package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import java.util.List;

/** A lock is taken that was not. */
final class LockAdded implements Rule {

    private static final Card CARD = new Card(
            "lock-added",
            "A lock is taken that was not",
            "A lock operation added, and none of the same lock removed anywhere.",
            "Data that several goroutines use was accessed without the lock.",
            "Locks of new code; a lock whose place only changed.",
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
                if (Operations.takesAnew(change)) {
                    if (Operations.anywhere(fix, Operations.TAKES, FactStatus.REMOVED, change.fact())) {
                        findings.nearly(change, "the same lock is removed elsewhere");
                    } else {
                        findings.fired(change);
                    }
                }
            }
        }
        return findings.list();
    }
}
