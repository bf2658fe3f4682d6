package cbm.classifier.rules;

import java.util.List;

/** The message quotes a goroutine that waits for a lock. */
final class SaysStuckAtLock implements Rule {

    private static final Card CARD = new Card(
            "message-stuck-at-lock",
            "The message quotes a goroutine that waits for a lock",
            "A goroutine's state such as sync.Mutex.Lock, or a frame of the runtime or of package sync that takes a lock.",
            "The dump names the operation that never came back.",
            "Goroutines that wait behind the one that is stuck.",
            "Go runtime, file runtime2.go, wait reasons");

    private static final Cue CUE =
            Cue.words("\\[sync\\.(?:rw)?mutex\\.r?lock\\b|\\bsync\\.\\(\\*(?:rw)?mutex\\)\\.r?lock\\b"
                    + "|\\bsync\\.runtime_semacquire(?:rw)?mutex\\w*|\\bruntime_semacquire(?:rw)?mutex\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
