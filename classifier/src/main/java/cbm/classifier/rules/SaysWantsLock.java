package cbm.classifier.rules;

import java.util.List;

/** The message says that somebody else needs a lock. */
final class SaysWantsLock implements Rule {

    private static final Card CARD = new Card(
            "message-wants-lock",
            "The message says that somebody else needs a lock",
            "To need, want, require or wait for a lock, mutex or something named mu.",
            "Who has the lock waits for the one who needs it.",
            "A function that must be called with the lock.",
            "");

    static final Cue CUE = Cue.words(
                    "\\b(?:needs?|needed|wants?|wanted|wanting|needing|requires?|waits? for|waited for|waiting for|wait on|waiting on)"
                            + " (?:to (?:take|get|acquire|hold) )?(?:\\w+ ){0,2}(?:[\\w.]*\\.)?(?:mu|\\w*mutex|\\w*(?<![bc])lock)\\b(?![- ]?file)")
            .butNot(Vocabulary.OTHER_LOCKS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
