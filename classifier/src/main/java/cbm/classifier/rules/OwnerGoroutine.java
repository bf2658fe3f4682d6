package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Origin;
import java.util.List;
import java.util.Set;

/** What several functions wrote is left to one goroutine that they send to. */
final class OwnerGoroutine implements Rule {

    private static final Card CARD = new Card(
            "left-to-owner",
            "What functions wrote themselves is left to a goroutine that they send to",
            "A function writes a field no more and sends to a channel instead that is new, and a goroutine is started that was not.",
            "Data that only one goroutine touches needs no lock: the others ask it.",
            "A queue that is put in so that the caller need not wait.",
            "Go blog, Share Memory By Communicating");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        if (!Operations.anywhere(fix, OwnerGoroutine::startsAnew)) {
            return List.of();
        }
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.SEND),
                (function, change) -> Operations.lives(function)
                        && Operations.added(change)
                        && change.fact().surroundings().enclosures().isEmpty()
                        && isNewChannel(fix, change.fact())
                        && Operations.within(function, OwnerGoroutine::givesUpWrite));
    }

    private static boolean startsAnew(FactChange change) {
        return change.kind() == FactKind.GO && Operations.added(change);
    }

    private static boolean isNewChannel(Dossier fix, Fact send) {
        return Operations.anywhere(
                fix,
                change -> change.kind() == FactKind.MAKE_CHANNEL
                        && Operations.added(change)
                        && Operations.sameSubject(change.fact(), send));
    }

    private static boolean givesUpWrite(FactChange change) {
        Origin origin = change.fact().subject().origin();
        return change.kind() == FactKind.WRITE
                && Operations.removed(change)
                && (origin == Origin.FIELD || origin == Origin.PACKAGE);
    }
}
