package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The changed function waits on a condition variable. */
final class CondWait implements Rule {

    private static final Card CARD = new Card(
            "cond-wait-nearby",
            "The changed function waits on a condition variable",
            "A Cond.Wait in a changed function, on either side.",
            "What is waited for, or under which condition, is what the fix is about.",
            "The wait has nothing to do with the fix.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.COND_WAIT), change -> true);
    }
}
