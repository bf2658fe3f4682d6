package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The patch starts a goroutine otherwise. */
final class TouchesGo implements Rule {

    private static final Card CARD = new Card(
            "touches-go",
            "The patch starts a goroutine otherwise",
            "A go statement added, removed, moved or retyped, and not only its literal made a function with a name, or the function that it starts changed.",
            "The fix works with it.",
            "It comes with the code around it.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 11");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.GO),
                (function, change) -> !change.isStatementKept() && !Operations.isNamedOnly(fix, function, change));
    }
}
