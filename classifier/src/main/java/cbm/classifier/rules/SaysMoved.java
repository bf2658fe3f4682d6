package cbm.classifier.rules;

import java.util.List;

/** The message speaks of moving something, or of what comes too early or too late. */
final class SaysMoved implements Rule {

    private static final Card CARD = new Card(
            "message-moved",
            "The message speaks of moving something, or of what comes too early or too late",
            "Move, hoist, reorder, outside of or out of the lock or the loop, too early, too late; not of what moves on by itself.",
            "The operation was there, in the wrong place.",
            "Moving of files and packages.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bmov(?:e|es|ed|ing)\\b|\\bhoist\\w*|\\boutside (?:of )?(?:the )?(?:\\w+ )?(?:lock|loop|critical|mutex)"
                            + "|\\bout of (?:the )?(?:\\w+ )?(?:lock|loop|mutex|critical)|\\bre-?order\\w*|\\b(?:too|so) (?:early|late|soon)")
            .butNot(Vocabulary.MOVES_ITSELF);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
