package cbm.classifier.rules;

import java.util.List;

/** What was there before is done under a condition, and no synchronisation is put in. */
final class AccessGuardedAlone implements Rule {

    private static final Card CARD = new Card(
            "access-guarded-alone",
            "What was there before is done under a condition, and no synchronisation is put in",
            "An access to shared data that stands under a condition more, and no statement that synchronises is added.",
            "The code goes round what may not be done in some order of events.",
            "An ordinary case that was forgotten.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Bypass");

    private static final List<Rule> WITHOUT = List.of(new NoSynchronisationAdded());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, new AccessGuarded(), WITHOUT, id());
    }
}
