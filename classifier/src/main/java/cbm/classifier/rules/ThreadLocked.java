package cbm.classifier.rules;

import java.util.List;

/** A goroutine is tied to its thread. */
final class ThreadLocked implements Rule {

    private static final Card CARD = new Card(
            "thread-locked",
            "A goroutine is tied to its thread",
            "LockOSThread added.",
            "State of the thread, such as its name space, was lost when the goroutine went on in another one.",
            "New code that needs its thread.",
            "Go standard library, package runtime");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this, fix, change -> RuntimeFacts.appears(change) && RuntimeFacts.calls(change.fact(), "LockOSThread"));
    }
}
