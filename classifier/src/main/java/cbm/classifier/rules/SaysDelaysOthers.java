package cbm.classifier.rules;

import java.util.List;

/** The message says that others are kept waiting for a while. */
final class SaysDelaysOthers implements Rule {

    private static final Card CARD = new Card(
            "message-delays-others",
            "The message says that others are kept waiting for a while",
            "Contention, contended, or blocking other, unrelated, new or all operations.",
            "Who waits for a while is slow and not stuck: the change makes it faster.",
            "A wait that turns out to have no end.",
            "");

    private static final Cue CUE = Cue.words(
            "\\bcontention\\b|\\bcontended\\b|\\bblock(?:s|ed|ing)? (?:all |any |every |some )?(?:other|unrelated|concurrent|subsequent|new|everything|everyone)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
