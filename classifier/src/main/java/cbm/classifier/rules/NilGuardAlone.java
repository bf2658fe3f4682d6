package cbm.classifier.rules;

import java.util.List;

/** What was there before is checked for nil, and no synchronisation is put in. */
final class NilGuardAlone implements Rule {

    private static final Card CARD = new Card(
            "nil-guard-alone",
            "What was there before is checked for nil, and no synchronisation is put in",
            "A new comparison with nil that guards kept code or leads out, and no statement that synchronises is added.",
            "Where others may have cleared it, or never set it, the code goes round it; a nil channel or object is a known trap.",
            "Ordinary defence.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Bypass");

    private static final List<Rule> WITHOUT = List.of(new NoSynchronisationAdded());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, new NilGuard(), WITHOUT, id());
    }
}
