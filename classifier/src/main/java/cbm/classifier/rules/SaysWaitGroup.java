package cbm.classifier.rules;

import java.util.List;

/** The message names a WaitGroup. */
final class SaysWaitGroup implements Rule {

    private static final Card CARD = new Card(
            "message-waitgroup",
            "The message names a WaitGroup",
            "WaitGroup, wg.Add, wg.Wait, wg.Done.",
            "The bug or its fix concerns a WaitGroup.",
            "It may be named in passing.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    private static final Cue CUE = Cue.words("\\bwait[- ]?groups?\\b|\\bwg\\b(?:\\.\\w+)?|\\bwgs\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
