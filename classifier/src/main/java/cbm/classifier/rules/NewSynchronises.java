package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A new function brings goroutines or channels of its own. */
final class NewSynchronises implements Rule {

    private static final Card CARD = new Card(
            "new-function-synchronises",
            "A new function brings goroutines or channels of its own",
            "A go statement, receive, select or make of a channel in a new function outside of tests.",
            "A feature that works in parallel.",
            "A repair by a new helper.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    private static final Set<FactKind> BROUGHT =
            Set.of(FactKind.GO, FactKind.RECEIVE, FactKind.SELECT, FactKind.MAKE_CHANNEL);

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (function.before().isEmpty() && !function.isTest()) {
                function.facts().stream()
                        .filter(change -> BROUGHT.contains(change.kind()) && Operations.added(change))
                        .forEach(findings::fired);
            }
        }
        return findings.list();
    }
}
