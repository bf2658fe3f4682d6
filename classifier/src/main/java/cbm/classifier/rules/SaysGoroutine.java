package cbm.classifier.rules;

import java.util.List;

/** The message names goroutines or threads. */
final class SaysGoroutine implements Rule {

    private static final Card CARD = new Card(
            "message-goroutine",
            "The message names goroutines or threads",
            "Goroutine, go routine, thread.",
            "Whoever names them means concurrency.",
            "Features that use goroutines.",
            "");

    private static final Cue CUE = Cue.words("\\bgo-?routines?\\b|\\bgo routines?\\b|\\bthreads?\\b|\\bconcurren\\w+");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
