package cbm.classifier.rules;

import java.util.List;

/** A lock that was taken while it was held is released before it is taken again. */
final class ReleasedBeforeRelock implements Rule {

    private static final Card CARD = new Card(
            "released-before-relock",
            "A lock that was taken while it was held is released first",
            "A lock is no longer taken while it is held, and a lock is released earlier.",
            "Nothing is left out: what came too late, at the end of the function, comes in time.",
            "Two repairs in one commit.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 6, Move");

    private static final Rule RELOCK = new RelockGone();
    private static final List<Rule> EARLIER = List.of(new UnlockEarlier());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.beside(fix, RELOCK, EARLIER, id());
    }
}
