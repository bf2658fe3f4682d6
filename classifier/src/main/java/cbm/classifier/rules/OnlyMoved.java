package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import java.util.List;

/** Synchronisation is moved, none added or removed. */
final class OnlyMoved implements Rule {

    private static final Card CARD = new Card(
            "synchronisation-only-moved",
            "Synchronisation is moved, none added or removed",
            "Every changed operation of synchronisation stood there before, elsewhere.",
            "The right operations stood in the wrong places.",
            "A change that does more than the fix.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        List<FactChange> all = fix.synchronisation();
        if (!all.isEmpty() && all.stream().allMatch(Operations::moved)) {
            all.forEach(findings::fired);
        }
        return findings.list();
    }
}
