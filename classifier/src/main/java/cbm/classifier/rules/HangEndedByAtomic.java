package cbm.classifier.rules;

import java.util.List;

/** Something was stuck, and what was read under a lock is loaded from an atomic variable. */
final class HangEndedByAtomic implements Rule {

    private static final Card CARD = new Card(
            "hang-ended-by-atomic",
            "Something was stuck, and what was read under a lock is loaded from an atomic variable",
            "A message that speaks of a deadlock, a hang or a leak, and an atomic load in a function that takes no lock any more.",
            "The reader wanted a lock that its own caller held, or that was held by somebody who waited for the reader.",
            "A hang that is named in passing.",
            "sync/atomic, documentation of Value");

    private static final List<Rule> DEEDS = List.of(new LockToSnapshot());

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.together(fix, Heard.STUCK, DEEDS, id());
    }
}
