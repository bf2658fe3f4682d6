package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import java.util.List;

/** Code that stood without a lock stands in a critical section. */
final class LockAddedToOld implements Rule {

    private static final Card CARD = new Card(
            "lock-added-to-old-code",
            "Code that stood without a lock stands in a critical section",
            "A lock added to a function that was there before, around accesses or calls that were there before too.",
            "The same accesses were unprotected: a data race or a broken atomicity.",
            "A lock added around something new.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            boolean covered =
                    function.shifted(Shift.INTO_CRITICAL_SECTION).findAny().isPresent();
            for (FactChange change : function.facts()) {
                if (Operations.takesAnew(change) && Operations.lives(function) && covered) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
