package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import java.util.List;

/** What ran each time now runs once. */
final class MadeOnce implements Rule {

    private static final Card CARD = new Card(
            "made-to-run-once",
            "What ran each time now runs once",
            "Code that was there before now stands in the function given to a Once.",
            "The second run, which met the first, is left out.",
            "Initialisation made lazy for speed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, MadeOnce::runsOnceNow);
    }

    private static boolean runsOnceNow(FactChange change) {
        return change.has(Shift.INTO_ONCE);
    }
}
