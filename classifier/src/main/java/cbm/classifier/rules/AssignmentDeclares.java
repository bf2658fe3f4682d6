package cbm.classifier.rules;

import java.util.List;
import java.util.Set;

/** A variable is declared where one from further out was assigned. */
final class AssignmentDeclares implements Rule {

    private static final Card CARD = new Card(
            "variable-declared-nearer",
            "A variable is declared where one from further out was assigned",
            "A statement that is the same but for := in place of =.",
            "What is declared here belongs to this run of the code alone.",
            "A declaration that went with other code.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    /** How facts tell an exchange of = for :=. */
    static final String EXCHANGE = "assigned>declared";

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.exchanges(Set.of(EXCHANGE)).forEach(findings::fired);
        return findings.list();
    }
}
