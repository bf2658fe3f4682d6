package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import java.util.List;

/** A shared variable is read or written within a critical section and no more outside of it. */
final class AccessCarriedIntoLock implements Rule {

    private static final Card CARD = new Card(
            "access-carried-into-critical-section",
            "A shared variable is read or written within a critical section and no more outside of it",
            "A read or write of a shared variable that is gone outside of any lock and new under a lock that"
                    + " the function took before.",
            "What was done with the data after the lock had been released, or before it was taken, is done"
                    + " while it is held.",
            "Two unrelated uses of one field.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            boolean takes = Operations.within(function, Operations::takesAnew);
            if (takes || !Operations.lives(function)) {
                continue;
            }
            for (FactChange change : function.facts()) {
                if (Operations.ACCESSES.contains(change.kind())
                        && Operations.added(change)
                        && change.fact().surroundings().underLock()
                        && Operations.within(function, other -> wasOutside(other, change))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean wasOutside(FactChange other, FactChange inside) {
        return other.kind() == inside.kind()
                && Operations.removed(other)
                && !other.fact().surroundings().underLock()
                && other.fact().subject().sameAs(inside.fact().subject());
    }
}
