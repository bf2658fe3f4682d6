package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import java.util.List;

/** Mostly code is removed. */
final class MostlyRemoved implements Rule {

    private static final Card CARD = new Card(
            "mostly-removed-code",
            "Mostly code is removed",
            "More than five statements removed, and more than twice as many as are added.",
            "Code is tidied up or a feature taken out.",
            "A racy part that is taken out.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    /** So few removed statements say nothing. */
    private static final int FEW = 5;

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        int added = fix.functions().stream()
                .mapToInt(FunctionChange::addedStatements)
                .sum();
        int removed = fix.functions().stream()
                .mapToInt(FunctionChange::removedStatements)
                .sum();
        if (removed > FEW && removed > 2 * added) {
            findings.fired(fix.functions().getFirst(), removed + " statements");
        }
        return findings.list();
    }
}
