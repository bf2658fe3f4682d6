package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A call stands elsewhere. */
final class CallMoved implements Rule {

    private static final Card CARD = new Card(
            "call-moved",
            "A call stands elsewhere",
            "A call that was there before and now stands before or behind statements that it stood on the other side of.",
            "It came too early or too late for another goroutine.",
            "A clean-up.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        moved(fix).forEach(findings::fired);
        return findings.list();
    }

    /** The calls that stand elsewhere. */
    static List<FactChange> moved(Dossier fix) {
        return fix.changes(Set.of(FactKind.CALL)).filter(Operations::moved).toList();
    }
}
