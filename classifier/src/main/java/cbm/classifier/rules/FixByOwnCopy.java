package cbm.classifier.rules;

import java.util.List;

/** The subject speaks of a fix, and the message of data of one's own. */
final class FixByOwnCopy implements Rule {

    private static final Card CARD = new Card(
            "fix-by-own-copy",
            "The subject speaks of a fix, and the message of data of one's own",
            "A fix in the subject, and words for a copy, a clone, a snapshot or something of one's own.",
            "What is mended by a copy was shared.",
            "A copy that was wrong itself.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Private");

    private static final List<Rule> WORDS = List.of(new SaysOwn(), new SaysCopy());

    private static final List<Rule> FIX = List.of(new SaysFix(), new SaysFixFirst());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, WORDS, FIX, id());
    }
}
