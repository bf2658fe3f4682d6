package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A channel without a buffer is now made elsewhere, and has one there. */
final class BufferAddedElsewhere implements Rule {

    private static final Card CARD = new Card(
            "buffer-added-elsewhere",
            "A channel is made in another function, and has a buffer there",
            "make(chan T, n) added where in another function a channel of that name and type was made without a buffer.",
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
                        .anyMatch(was -> isUnbuffered(was) && isAlike(was, change.fact()));
    }

    private static boolean isAlike(Fact one, Fact other) {
        return one.subject().lastName().equals(other.subject().lastName())
                && one.subject().type().equals(other.subject().type());
    }

    private static boolean isUnbuffered(Fact made) {
        return made.detail().equals("none");
    }
}
