package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Something is done once at most. */
final class OnceAdded implements Rule {

    private static final Card CARD = new Card(
            "once-added",
            "Something is done once at most",
            "A sync.Once or its like added.",
            "Several goroutines could do it, or do it twice.",
            "Lazy initialisation for speed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.ONCE), change -> Operations.added(change) && isOnce(change));
    }

    /** Whether the type is that of a Once, or not known: other types have a method Do as well. */
    static boolean isOnce(FactChange change) {
        String type = change.fact().subject().type();
        return type.isEmpty() || type.contains("Once") || type.startsWith("func");
    }
}
