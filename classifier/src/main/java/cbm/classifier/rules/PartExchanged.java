package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Part of a statement is exchanged. */
final class PartExchanged implements Rule {

    private static final Card CARD = new Card(
            "part-exchanged",
            "Part of a statement is exchanged",
            "A statement that is the same but for one part of it.",
            "Something that stood there is done otherwise: it is an operation that was wrong, not the logic around it.",
            "Renames and messages in passing.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.changes(Set.of(FactKind.EXCHANGE)).forEach(findings::fired);
        return findings.list();
    }
}
