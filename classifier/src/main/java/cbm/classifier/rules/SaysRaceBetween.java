package cbm.classifier.rules;

import java.util.List;

/** The message says what races with what. */
final class SaysRaceBetween implements Rule {

    private static final Card CARD = new Card(
            "message-race-between",
            "The message says what races with what",
            "Race or race condition followed by between, with, when, where, on, if, against or to.",
            "Who names the two sides, or when they meet, has found a race and describes it.",
            "A race between processes or machines.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\brac(?:e|es)(?: conditions?)? (?:between|with|when|where|on|if|against|to)\\b")
            .butNot("NOT rac(?:e|es)\\b", Vocabulary.ASIDE, Vocabulary.RACES_OF_PROCESSES);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
