package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A channel is made in another function or by another name, and has a buffer there. */
final class BufferAddedElsewhere implements Rule {

    private static final Card CARD = new Card(
            "buffer-added-elsewhere",
            "A channel is made in another function or by another name, and has a buffer there",
            "make(chan T, n) added where in another function a channel of that name and type was made without a buffer, or in the same function one of that type to which the sends went that now go to it.",
            "The sender waited for a receiver that had gone; with a buffer it can leave its message and end.",
            "Two channels that happen to have one name.",
            "GCatch and GFix, ASPLOS 2021, doi:10.1145/3445814.3446756");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.MAKE_CHANNEL), change -> isMadeElsewhere(fix, change));
    }

    private static boolean isMadeElsewhere(Dossier fix, FactChange change) {
        return Operations.added(change)
                && !isUnbuffered(change.fact())
                && fix.changes(Set.of(FactKind.MAKE_CHANNEL))
                        .filter(Operations::removed)
                        .map(FactChange::fact)
                        .anyMatch(was -> isUnbuffered(was)
                                && (isAlike(was, change.fact()) || isRenamed(fix, was, change.fact())));
    }

    private static boolean isAlike(Fact one, Fact other) {
        return one.subject().lastName().equals(other.subject().lastName())
                && one.subject().type().equals(other.subject().type());
    }

    /** Whether what was sent to one channel of a function is sent to another. */
    private static boolean isRenamed(Dossier fix, Fact was, Fact made) {
        return was.place().function().equals(made.place().function())
                && was.subject().type().equals(made.subject().type())
                && fix.changes(Set.of(FactKind.SEND)).anyMatch(send -> goesOver(send, was, made));
    }

    private static boolean goesOver(FactChange send, Fact was, Fact made) {
        return send.before().filter(fact -> Operations.sameSubject(fact, was)).isPresent()
                && send.after()
                        .filter(fact -> Operations.sameSubject(fact, made))
                        .isPresent();
    }

    private static boolean isUnbuffered(Fact made) {
        return made.detail().equals("none");
    }
}
