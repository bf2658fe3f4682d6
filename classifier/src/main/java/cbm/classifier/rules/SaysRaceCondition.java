package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a race condition. */
final class SaysRaceCondition implements Rule {

    private static final Card CARD = new Card(
            "message-race-condition",
            "The message speaks of a race condition",
            "Race condition, race between or raciness, not denied.",
            "Who uses the full term means that the order of events is open; whoever sees something stuck says so.",
            "Races of processes or with the file system.",
            "");

    private static final Cue CUE =
            Cue.words("\\brac(?:e|y|ey)[- ]conditions?\\b|\\braciness\\b").butNot("NOT rac\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
