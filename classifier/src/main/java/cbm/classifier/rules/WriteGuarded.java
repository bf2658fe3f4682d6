package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A write is left out under a condition. */
final class WriteGuarded implements Rule {

    private static final Card CARD = new Card(
            "write-made-conditional",
            "A write is left out under a condition",
            "A write to shared data that was there before and now stands under a condition more.",
            "What would overwrite the work of another goroutine is not written.",
            "Ordinary logic.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.changes(Set.of(FactKind.WRITE))
                .filter(change -> change.has(Shift.INTO_CONDITION))
                .forEach(findings::fired);
        return findings.list();
    }
}
