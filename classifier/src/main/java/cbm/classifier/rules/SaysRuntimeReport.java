package cbm.classifier.rules;

import java.util.List;

/** The message quotes what the runtime says of goroutines that got in each other's way. */
final class SaysRuntimeReport implements Rule {

    private static final Card CARD = new Card(
            "message-quotes-report",
            "The message quotes what the runtime says of goroutines that got in each other's way",
            "Warning: data race, fatal error: concurrent map writes, all goroutines are asleep, send on or close of a closed channel after panic,"
                    + " a negative counter of a wait group, unlock of an unlocked mutex, or a goroutine that waits for minutes.",
            "The report is the bug itself, wherever in a message on other things it stands.",
            "A report that a new test or tool is to recognise.",
            "Package runtime and sync; https://go.dev/doc/articles/race_detector");

    /** Sentences end at colons, so what stands behind "panic:" is one of its own. */
    private static final Cue CUE = Cue.words(
                    "^data race\\W*$|\\b(?:read|write) at 0x[0-9a-f]+ by\\b|\\ball goroutines are asleep\\b"
                            + "|\\bconcurrent map (?:writes|read and map write|iteration and map write)\\b"
                            + "|^(?:send on|close of) closed channel\\W*$|^r?unlock of (?:unlocked|rlocked) \\w+\\W*$"
                            + "|\\bnegative waitgroup counter\\b|\\bwaitgroup (?:is reused|misuse)\\b"
                            + "|\\bgoroutine \\d+ \\[(?:chan (?:send|receive)|select|semacquire|sync\\.\\w+\\.\\w+)[^\\]]*, \\d+ minutes")
            .butNot(Vocabulary.ASIDE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
