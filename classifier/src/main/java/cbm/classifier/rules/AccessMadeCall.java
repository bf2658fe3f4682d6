package cbm.classifier.rules;

import java.util.List;
import java.util.Set;

/** A call stands where a shared variable was named. */
final class AccessMadeCall implements Rule {

    private static final Card CARD = new Card(
            "access-made-call",
            "A call stands where a shared variable was named",
            "A statement that is the same but for a field, package variable or captured variable, for which a call stands now.",
            "The function called can lock or load atomically, which a bare access does not.",
            "A getter introduced for style.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final Set<String> EXCHANGES = Set.of("shared>call", "field>call");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.exchanges(EXCHANGES).forEach(findings::fired);
        return findings.list();
    }
}
