package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import java.util.List;

/** A lock is no longer taken. */
final class LockRemoved implements Rule {

    private static final Card CARD = new Card(
            "lock-removed",
            "A lock is no longer taken",
            "A lock operation removed from a function that stays, and none of the same lock added anywhere.",
            "The lock was one too many here: taken twice, or held around something that waits.",
            "A lock replaced by another means, such as an atomic or a channel.",
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
                if (Operations.TAKES.contains(change.kind()) && Operations.removed(change)) {
                    if (Operations.anywhere(fix, Operations.TAKES, FactStatus.ADDED, change.fact())) {
                        findings.nearly(change, "the same lock is added elsewhere");
                    } else {
                        findings.fired(change);
                    }
                }
            }
        }
        return findings.list();
    }
}
