package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was there before is now checked for nil. */
final class NilGuard implements Rule {

    private static final Card CARD = new Card(
            "nil-guard-added",
            "What was there before is now checked for nil",
            "In a function that was there before, a comparison with nil that is new and guards kept code or leads out.",
            "Another goroutine may have cleared it in between.",
            "Ordinary defence.",
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
                    .filter(Operations::asksNil)
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
}
