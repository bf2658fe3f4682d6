package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The state of an object is now asked first. */
final class StateGuard implements Rule {

    private static final Card CARD = new Card(
            "state-guard-added",
            "The state of an object is now asked first",
            "In a function that was there before, a new condition on a field or on a method without synchronisation of its own that guards kept code or leads out.",
            "Another goroutine may have ended or begun it; then the access is skipped.",
            "Ordinary logic.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            Set<Condition> fresh = fix.newConditions(function).stream()
                    .filter(condition -> Operations.asksState(condition) && !askedBefore(function, condition))
                    .collect(Collectors.toUnmodifiableSet());
            if (fresh.isEmpty()) {
                continue;
            }
            for (FactChange change : function.facts()) {
                boolean guarded = change.after()
                        .map(fact -> fact.surroundings().conditions().stream().anyMatch(fresh::contains))
                        .orElse(false);
                boolean counts = change.kind() == FactKind.RETURN
                        || change.kind() == FactKind.JUMP
                        || change.before().isPresent();
                if (guarded && counts) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether a condition asks what was asked before, in other words or plainly. */
    private static boolean askedBefore(FunctionChange function, Condition condition) {
        return Operations.within(
                function, change -> asksSame(function, change, condition) || asksAtomically(change, condition));
    }

    /** Whether something stood under a condition on the same that is gone. */
    private static boolean asksSame(FunctionChange function, FactChange change, Condition condition) {
        return change.before()
                .filter(fact -> fact.surroundings().conditions().stream()
                        .anyMatch(other -> other.path().equals(condition.path()) && !isAskedAfter(function, other)))
                .isPresent();
    }

    private static boolean isAskedAfter(FunctionChange function, Condition condition) {
        return RuntimeFacts.after(function)
                .anyMatch(fact -> fact.surroundings().conditions().contains(condition));
    }

    private static boolean asksAtomically(FactChange change, Condition condition) {
        return Operations.becomesAtomic(change)
                && !change.fact().subject().path().isEmpty()
                && condition.path().startsWith(change.fact().subject().path());
    }
}
