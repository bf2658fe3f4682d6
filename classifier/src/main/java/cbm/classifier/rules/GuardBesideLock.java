package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The state of an object is now asked in a function that takes a lock as before. */
final class GuardBesideLock implements Rule {

    private static final Card CARD = new Card(
            "guard-beside-lock",
            "The state of an object is now asked in a function that takes a lock as before",
            "A new condition on a field, in a function that takes a write lock before and after.",
            "The lock is there already; what another goroutine did before it was taken must be asked.",
            "A guard against taking the lock twice.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!keepsLock(function)) {
                continue;
            }
            Set<Condition> fresh = Operations.newConditions(function);
            fresh.removeIf(condition -> !Operations.asksState(condition));
            for (FactChange change : function.facts()) {
                if (stands(change, fresh)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean keepsLock(FunctionChange function) {
        return Operations.within(function, change -> change.kind() == FactKind.LOCK && Operations.kept(change));
    }

    private static boolean stands(FactChange change, Set<Condition> fresh) {
        return change.after().stream()
                .flatMap(fact -> fact.surroundings().conditions().stream())
                .anyMatch(fresh::contains);
    }
}
