package cbm.classifier.rules;

import java.util.List;

/** Releases of locks come earlier in one place and later in another. */
final class ReleasesRearranged implements Rule {

    private static final Card CARD = new Card(
            "lock-releases-rearranged",
            "Releases of locks come earlier in one place and later in another",
            "One release that moved up or became a plain one, and one that moved down or became deferred.",
            "Where both happen the sections are cut anew: what nothing protected, or what nothing released, now is.",
            "A change of style to defer.",
            "Learning from mistakes, ASPLOS 2008, doi:10.1145/1346281.1346323");

    private static final List<Rule> EARLIER = List.of(new UnlockEarlier());
    private static final Rule LATER = new UnlockLater();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, LATER, EARLIER, id());
    }
}
