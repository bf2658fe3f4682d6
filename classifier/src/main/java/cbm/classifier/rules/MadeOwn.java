package cbm.classifier.rules;

import java.util.List;
import java.util.Set;

/** A variable of the function's own takes the place of a shared one. */
final class MadeOwn implements Rule {

    private static final Card CARD = new Card(
            "own-in-place-of-shared",
            "A variable of the function's own takes the place of a shared one",
            "A statement that is the same but for a field, package variable or captured variable, for which a"
                    + " local variable stands now; or such a variable that is gone where a local one of its name is"
                    + " new.",
            "What only this function knows cannot be changed by others meanwhile.",
            "A shorthand for a field that nobody writes.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        fix.exchanges(Set.of("shared>own")).forEach(findings::fired);
        return findings.list();
    }
}
