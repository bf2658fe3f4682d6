package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A WaitGroup is counted up under a lock that was not held there. */
final class AddUnderLock implements Rule {

    private static final Card CARD = new Card(
            "waitgroup-add-under-lock",
            "A WaitGroup is counted up under a lock that was not held there",
            "WaitGroup.Add that was kept or moved and comes under a lock.",
            "Add must not run at the same time as a Wait that finds the counter at zero; a lock that both"
                    + " sides take keeps them apart.",
            "A critical section that grew for another reason.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.changes(Set.of(FactKind.WAITGROUP_ADD))
                .filter(change -> change.has(Shift.INTO_CRITICAL_SECTION))
                .forEach(findings::fired);
        return findings.list();
    }
}
