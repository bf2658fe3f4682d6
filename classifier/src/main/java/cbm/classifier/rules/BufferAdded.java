package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** An unbuffered channel got a buffer. */
final class BufferAdded implements Rule {

    private static final Card CARD = new Card(
            "buffer-added",
            "An unbuffered channel got a buffer",
            "make(chan T) became make(chan T, n), in the same function or where a channel of that name is now made.",
            "The sender waited for a receiver that had gone; with a buffer it can leave its message and end.",
            "A buffer for speed.",
            "GCatch and GFix, ASPLOS 2021, doi:10.1145/3445814.3446756");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.has(Retype.BUFFERED) || isMadeElsewhere(fix, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether a channel with a buffer is made where in another function one of its name without a buffer is no longer made. */
    private static boolean isMadeElsewhere(Dossier fix, FactChange change) {
        return change.kind() == FactKind.MAKE_CHANNEL
                && Operations.added(change)
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
