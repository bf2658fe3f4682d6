package cbm.classifier.rules;

import java.util.List;
import java.util.Set;

/** Another function is called with the same arguments. */
final class CalleeExchanged implements Rule {

    private static final Card CARD = new Card(
            "callee-exchanged",
            "Another function is called with the same arguments",
            "A statement that is the same but for the name of the function called.",
            "The operation that waits is exchanged for one that does what was meant.",
            "A rename.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.exchanges(Set.of("callee")).forEach(findings::fired);
        return findings.list();
    }
}
