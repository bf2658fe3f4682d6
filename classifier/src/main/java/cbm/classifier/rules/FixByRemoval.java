package cbm.classifier.rules;

import java.util.List;

/** The subject speaks of a fix, and synchronisation is only taken out. */
final class FixByRemoval implements Rule {

    private static final Card CARD = new Card(
            "fix-by-removal",
            "The subject speaks of a fix, and synchronisation is only taken out",
            "A fix in the subject, where operations of synchronisation are removed and none is added, moved or exchanged.",
            "Who calls it a fix to take a lock, a send or a goroutine out says that it was wrong, not that it was needless.",
            "A fix of something else in code that is removed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 7, Remove");

    private static final List<Rule> WORDS = List.of(new SaysFix(), new SaysFixFirst());

    private static final List<Rule> DEEDS = List.of(new OnlyRemoved());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, DEEDS, id());
    }
}
