package cbm.classifier.rules;

import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** The same is done with another object. */
final class CallOnAnother implements Rule {

    private static final Card CARD = new Card(
            "called-on-another",
            "The same call is made on another object",
            "A call of the same function or method whose receiver is exchanged.",
            "What was done is still done: nothing is left out.",
            "A rename of a variable.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.changes(Set.of(FactKind.CALL))
                .filter(change -> change.has(Retype.OTHER_SUBJECT))
                .forEach(findings::fired);
        return findings.list();
    }
}
