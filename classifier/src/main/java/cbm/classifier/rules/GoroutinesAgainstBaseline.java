package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The number of goroutines is compared with an earlier one. */
final class GoroutinesAgainstBaseline implements Rule {

    private static final Card CARD = new Card(
            "goroutines-against-baseline",
            "The number of goroutines is compared with an earlier one",
            "A further NumGoroutine added where there was one, its value kept; or a leak checker in its place.",
            "The number counts what libraries and the test runner run too; no constant is right.",
            "A second check of the same kind.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean counted = fix.changes(Set.of(FactKind.RUNTIME))
                .anyMatch(change -> change.before()
                        .map(fact -> RuntimeFacts.calls(fact, "NumGoroutine"))
                        .orElse(false));
        boolean dropped = Operations.anywhere(
                fix, change -> Operations.removed(change) && RuntimeFacts.calls(change.fact(), "NumGoroutine"));
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                Fact fact = change.fact();
                boolean kept = counted && !dropped && RuntimeFacts.calls(fact, "NumGoroutine") && isKept(fact);
                if (RuntimeFacts.appears(change) && (kept || (dropped && checksLeaks(fact)))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean isKept(Fact fact) {
        return !fact.subject().written().isEmpty()
                && fact.surroundings().conditions().isEmpty();
    }

    private static boolean checksLeaks(Fact fact) {
        String on = fact.subject().written();
        return fact.kind() == FactKind.CALL && (on.equals("goleak") || on.equals("leakcheck") || on.equals("leaktest"));
    }
}
