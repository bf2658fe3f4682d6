package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The changed function waits for a WaitGroup. */
final class GroupWait implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-wait-nearby",
            "The changed function waits for a WaitGroup",
            "A WaitGroup.Wait in a changed function, before the fix.",
            "What is waited for may be what the fix is about.",
            "The wait has nothing to do with the fix.",
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
                Set.of(FactKind.WAITGROUP_WAIT),
                change -> change.before().isPresent());
    }
}
