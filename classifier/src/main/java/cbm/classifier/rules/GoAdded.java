package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A goroutine is started that was not. */
final class GoAdded implements Rule {

    private static final Card CARD = new Card(
            "goroutine-added",
            "A goroutine is started that was not",
            "A go statement added, and not for a literal that got a name, or a call made one.",
            "The starter must not wait for what the goroutine does.",
            "New features.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                (function, change) -> (isNew(function, change) && !Operations.isNamedOnly(fix, function, change))
                        || change.has(Retype.CALL_TO_GO));
    }

    /** Whether a go statement is new, and no literal around what another called. */
    private static boolean isNew(FunctionChange function, FactChange change) {
        return change.kind() == FactKind.GO
                && Operations.added(change)
                && !(Operations.runsLiteral(change.fact()) && Operations.within(function, GoWrapped::isWrapped));
    }
}
