package cbm.classifier.rules;

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
        return Findings.where(this, fix, Set.of(FactKind.ONCE), Operations::added);
    }
}
