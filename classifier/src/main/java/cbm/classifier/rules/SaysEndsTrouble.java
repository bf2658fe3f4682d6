package cbm.classifier.rules;

import java.util.List;

/** The message says that goroutines no longer hang, race or stay behind, or that nothing stays locked. */
final class SaysEndsTrouble implements Rule {

    private static final Card CARD = new Card(
            "message-ends-trouble",
            "The message says that goroutines no longer hang, race or stay behind, or that nothing stays locked",
            "No longer, or not any more, and then hangs, deadlocks, races or gets stuck, or leaves, keeps, holds or leaks a lock or a goroutine.",
            "What no longer happens did happen before: so a repair is told in a clause of a message on other things.",
            "A lock that is no longer held for the sake of speed.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    private static final String NO_LONGER = "\\b(?:no longer|not any ?more|never again) (?:\\w+ )?";

    private static final Cue CUE = Cue.words(NO_LONGER
                    + "(?:leav|leak)\\w* (?:\\w+ ){0,4}(?:" + Vocabulary.A_LOCK + "|" + Vocabulary.GOROUTINE
                    + "|latch(?:es)?|locked|behind)\\b"
                    + "|" + NO_LONGER
                    + "(?:hangs?|dead-?locks?|live-?locks?|rac(?:e|es)|gets? stuck|block(?:s|ing)? for ?ever)\\b")
            .butNot(
                    "\\b(?:accounts?|users?|wallets?|files?|rows?|tables?|process(?:es)?) (?:\\w+ )?(?:locked|behind)\\b",
                    Vocabulary.OTHER_LOCKS,
                    Vocabulary.OTHER_DEADLOCKS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
