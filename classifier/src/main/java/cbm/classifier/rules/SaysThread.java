package cbm.classifier.rules;

import java.util.List;

/** The message speaks of the thread under a goroutine. */
final class SaysThread implements Rule {

    private static final Card CARD = new Card(
            "message-thread",
            "The message speaks of the thread under a goroutine",
            "The OS thread, a locked or the wrong thread, LockOSThread.",
            "A goroutine may change its thread unless it is locked to it.",
            "Threads of other languages.",
            "Package runtime, documentation of LockOSThread");

    private static final Cue CUE = Cue.words(
            "\\b(?:os|locked|lock the|unlock the|same|current|wrong|right) (?:os )?threads?\\b|\\blockosthread\\b|\\bthread'?s? (?:netns|namespace|state)\\b");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
