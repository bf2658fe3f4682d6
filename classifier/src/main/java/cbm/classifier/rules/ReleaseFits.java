package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** What is released is now what was taken. */
final class ReleaseFits implements Rule {

    private static final Card CARD = new Card(
            "release-fits",
            "What is released is now what was taken",
            "A release became one of another kind, or of another lock, and the taking of just that lock stands in the function as it did.",
            "The wrong release panics, or leaves the lock that was taken for ever.",
            "None known.",
            "Go standard library, sync.RWMutex");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, ReleaseFits::fits);
    }

    static boolean fits(FunctionChange function, FactChange change) {
        return isOther(change) && wasTaken(function, change);
    }

    private static boolean isOther(FactChange change) {
        boolean other = change.has(Retype.LOCK_TO_READ_LOCK)
                || change.has(Retype.READ_LOCK_TO_LOCK)
                || change.has(Retype.OTHER_SUBJECT);
        return other && Operations.RELEASES.contains(change.kind());
    }

    /** Whether the lock is taken as before in the way that is released now, and no taking is changed. */
    private static boolean wasTaken(FunctionChange function, FactChange release) {
        FactKind taking = release.kind() == FactKind.READ_UNLOCK ? FactKind.READ_LOCK : FactKind.LOCK;
        boolean kept = Operations.within(
                function,
                other -> other.kind() == taking
                        && Operations.kept(other)
                        && other.fact().subject().sameAs(release.fact().subject()));
        return kept
                && !Operations.within(
                        function, other -> Operations.TAKES.contains(other.kind()) && !Operations.kept(other));
    }
}
