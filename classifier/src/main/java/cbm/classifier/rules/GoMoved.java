package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A goroutine is started earlier or later. */
final class GoMoved implements Rule {

    private static final Card CARD = new Card(
            "goroutine-moved",
            "A goroutine is started earlier or later",
            "A go statement moved.",
            "The goroutine relied on what was not there yet, or somebody waited for it already.",
            "A rewritten function.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.GO), Operations::moved);
    }
}
