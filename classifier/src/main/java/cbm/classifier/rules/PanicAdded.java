package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The code now panics. */
final class PanicAdded implements Rule {

    private static final Card CARD = new Card(
            "panic-added",
            "The code now panics",
            "A new panic.",
            "What must not be gets a check: an assumption is written down, and nothing is repaired.",
            "A panic for misuse that a race used to hide.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.changes(Set.of(FactKind.PANIC)).filter(Operations::added).forEach(findings::fired);
        return findings.list();
    }
}
