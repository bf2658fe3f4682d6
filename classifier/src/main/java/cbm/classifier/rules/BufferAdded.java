package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Origin;
import java.util.List;
import java.util.Set;

/** An unbuffered channel got a buffer. */
final class BufferAdded implements Rule {

    private static final Card CARD = new Card(
            "buffer-added",
            "An unbuffered channel got a buffer",
            "make(chan T) became make(chan T, n), in the same function, also where the local variable has another name since.",
            "The sender waited for a receiver that had gone; with a buffer it can leave its message and end.",
            "A buffer for speed.",
            "GCatch and GFix, ASPLOS 2021, doi:10.1145/3445814.3446756");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.MAKE_CHANNEL),
                (function, change) -> change.has(Retype.BUFFERED) || isRenamed(function, change));
    }

    /** Whether the only channel that is new in a function takes the place of the only one that is gone. */
    private static boolean isRenamed(FunctionChange function, FactChange change) {
        return isLocal(change, FactStatus.ADDED)
                && !isUnbuffered(change.fact())
                && makes(function, FactStatus.ADDED) == 1
                && makes(function, FactStatus.REMOVED) == 1
                && Operations.within(
                        function,
                        other -> isLocal(other, FactStatus.REMOVED) && isForerunner(other.fact(), change.fact()));
    }

    private static boolean isLocal(FactChange change, FactStatus status) {
        return change.kind() == FactKind.MAKE_CHANNEL
                && change.status() == status
                && change.fact().subject().origin() == Origin.LOCAL;
    }

    private static boolean isForerunner(Fact gone, Fact made) {
        return isUnbuffered(gone) && gone.subject().type().equals(made.subject().type());
    }

    private static boolean isUnbuffered(Fact made) {
        return made.detail().equals("none");
    }

    private static long makes(FunctionChange function, FactStatus status) {
        return function.of(status)
                .filter(change -> change.kind() == FactKind.MAKE_CHANNEL)
                .count();
    }
}
