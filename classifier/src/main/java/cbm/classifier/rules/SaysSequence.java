package cbm.classifier.rules;

import java.util.List;

/** The message tells what comes before or after what. */
final class SaysSequence implements Rule {

    private static final Card CARD = new Card(
            "message-sequence",
            "The message tells what comes before or after what",
            "Before or after, of anything but the change itself, unless the message speaks of a deadlock, a hang or a leak and of no race.",
            "Who tells of a race tells in which order things happen; who tells of a deadlock tells what is held and waited for.",
            "Plain narrative.",
            "");

    private static final Cue CUE = Cue.words("\\b(?:before|after)\\b").butNot(Vocabulary.HISTORY);

    private static final Rule RACE = new SaysRace();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        boolean stuckAlone = Heard.any(fix, Heard.STUCK) && !Heard.fires(fix, RACE);
        return stuckAlone ? List.of() : CUE.in(fix.message(), id());
    }
}
