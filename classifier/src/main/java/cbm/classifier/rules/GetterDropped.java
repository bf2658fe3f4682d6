package cbm.classifier.rules;

import java.util.List;
import java.util.Set;

/** A field is read itself and not through its getter. */
final class GetterDropped implements Rule {

    private static final Card CARD = new Card(
            "getter-replaced-by-field",
            "A field is read itself and not through its getter",
            "A statement that is the same but for a call of a getter, for which the field stands that it is"
                    + " named after.",
            "Getters take the lock that protects the field; who holds it already must not call them.",
            "A getter that takes no lock and is removed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.exchanges(Set.of("getter>field")).forEach(findings::fired);
        return findings.list();
    }
}
