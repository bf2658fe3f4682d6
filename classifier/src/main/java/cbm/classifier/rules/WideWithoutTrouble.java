package cbm.classifier.rules;

import java.util.List;

/** Many functions synchronise otherwise, and the message names no trouble. */
final class WideWithoutTrouble implements Rule {

    private static final Card CARD = new Card(
            "wide-without-trouble",
            "Many functions synchronise otherwise, and the message names no trouble",
            "Synchronisation changed in at least four functions, and no word of anything that went wrong in the message.",
            "A feature or another design.",
            "Terse messages.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    private static final List<Rule> WORDS = List.of(new NoTroubleNamed());

    private static final List<Rule> DEEDS = List.of(new SynchronisesWidely());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
