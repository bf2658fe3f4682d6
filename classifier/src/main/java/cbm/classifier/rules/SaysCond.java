package cbm.classifier.rules;

import java.util.List;

/** The message speaks of a condition variable. */
final class SaysCond implements Rule {

    private static final Card CARD = new Card(
            "message-cond",
            "The message speaks of a condition variable",
            "Condition variable, sync.Cond, Broadcast, Signal to waiters.",
            "The wait is a Cond.Wait.",
            "Broadcasting of other things.",
            "");

    private static final Cue CUE = Cue.words(
            "\\bcondition(?:al)?[- ]var\\w*|\\bsync\\.cond\\b|\\bcond\\.(?:wait|signal|broadcast)|\\bcond\\b|\\bcond-?var\\w*");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return CUE.in(fix.message(), id());
    }
}
