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
                    "\\b(?:os|locked|lock the|unlock the|same|current|wrong|right|calling|underlying|dedicated) (?:os )?threads?\\b|\\blockosthread\\b|\\bthread'?s? (?:netns|namespace|state)\\b|\\bthread[- ]local\\b|\\b(?:pin(?:ned|s)?|tied|bound|locked) to (?:a |an |the |its |one )?(?:single |same )?(?:os )?threads?\\b")
            .butNot(
                    "\\b(?:message|mail|email|discussion|comment|chat|slack|forum|reply|replies|conversation|post)s?\\b.{0,40}\\bthreads?\\b",
                    "\\bthreads?\\b.{0,40}\\b(?:comment|message|repl|post)\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
