package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Origin;
import java.util.List;

/** A lock that the function itself declares is taken. */
final class OwnLockAdded implements Rule {

    private static final Card CARD = new Card(
            "lock-of-function-added",
            "A lock that the function itself declares is taken",
            "A lock taken that was not, of which the mutex is a new local variable.",
            "Variables of the function are shared with closures that other goroutines run.",
            "A lock handed on to a struct.",
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
                if (Operations.takesAnew(change)
                        && change.fact().subject().origin() == Origin.LOCAL
                        && Operations.within(function, other -> declares(other, change))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean declares(FactChange other, FactChange lock) {
        return other.kind() == FactKind.DECLARE
                && Operations.added(other)
                && other.fact().subject().path().equals(lock.fact().subject().root());
    }
}
