package cbm.classifier.rules;

import java.util.List;

/** The message complains without naming concurrency, and the code changes none. */
final class WeakWordAlone implements Rule {

    private static final Card CARD = new Card(
            "message-weak-word-alone",
            "The message complains without naming concurrency, and the code changes none",
            "Hang, stuck, leak, flaky or closed twice, without a word for races, locks, goroutines, channels or the like, where no synchronisation is changed, not even in what is called.",
            "Programs hang and leak for many reasons; nothing here says that goroutines are one.",
            "A stop or a close that ends a goroutine which nobody names.",
            "An empirical analysis of flaky tests, FSE 2014, doi:10.1145/2635868.2635920");

    private static final Cue CUE = Cue.words(
            "\\bhangs?\\b|\\bhanging\\b|\\bhung\\b|\\bstuck\\b|\\bfreez(?:e|es|ing)\\b|\\bfroze\\b|\\bunresponsive\\b|\\bleak\\w*|\\bflak(?:e|es|ed|y|ey|iness)\\b|\\bblock(?:s|ed|ing)? (?:for ?ever|indefinitely)|\\bclos\\w+ (?:twice|again)\\b|\\bdouble[- ]clos\\w*");

    private static final MessagePattern NAMES = MessagePattern.of("\\b" + Vocabulary.RACE
            + "\\b|\\bdata ?rac|dead-?lock|livelock|go[- ]?routine|simultaneous|mutex|\\br?w?lock(?:s|ed|ing)?\\b|\\bchan(?:nel)?s?\\b|concurren|synchroni|\\batomic|thread|wait ?group|semaphore"
            + "|\\bwait(?:s|ed|ing)\\b|\\bwait (?:for|on|until)\\b");

    /** Who waits for himself needs no name for it. */
    private static final List<Rule> NAMED_OTHERWISE = List.of(new SaysWaitsForItself());

    /** Synchronisation that is changed in what is called. */
    private static final List<Rule> CALLED_OTHERWISE =
            List.of(new CallsUnlockedVariant(), new LockingCallRemoved(), new ReleasingCallOnWayOut());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        if (fix.message().mentions(NAMES)
                || !fix.synchronisation().isEmpty()
                || Heard.any(fix, NAMED_OTHERWISE)
                || Heard.any(fix, CALLED_OTHERWISE)) {
            return List.of();
        }
        return CUE.in(fix.message(), id());
    }
}
