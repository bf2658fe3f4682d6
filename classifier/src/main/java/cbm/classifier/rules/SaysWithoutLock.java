package cbm.classifier.rules;

import java.util.List;

/** The message tells of something done without a lock. */
final class SaysWithoutLock implements Rule {

    private static final Card CARD = new Card(
            "message-without-lock",
            "The message tells of something done without a lock",
            "Without a lock, locking, mutex, synchronisation or protection, or without holding one.",
            "What must not be done without a lock is an access that others make too.",
            "A callback that is called without the lock from now on.",
            "");

    private static final Cue CUE = Cue.words(
                    "\\bwithout (?:\\w+ ){0,3}(?:\\w+\\.)?(?:lock|locks|locking|mutex|mutexes|mu|synchroni[sz]ation|protection)\\b")
            .butNot(
                    "^(?:always |only )?(?:call|run|invoke|notify|publish|send|emit|deliver|dispatch|fire|execute)\\b.*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
