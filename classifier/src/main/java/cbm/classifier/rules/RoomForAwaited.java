package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A channel got room whose senders are waited for. */
final class RoomForAwaited implements Rule {

    private static final Card CARD = new Card(
            "room-for-awaited-senders",
            "A channel got room whose senders are waited for",
            "A channel got a buffer or another capacity in a function that also waits for a group of goroutines.",
            "The senders had no room and could not end, so that the wait for them did not end either.",
            "The receiver is another goroutine, which goes on receiving during the wait.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                (function, change) -> getsRoom(function, change)
                        && RuntimeFacts.before(function).anyMatch(RoomForAwaited::waits));
    }

    private static boolean getsRoom(FunctionChange function, FactChange change) {
        return change.has(Retype.BUFFERED)
                || change.has(Retype.CAPACITY)
                || CapacityChanged.isExchanged(function, change);
    }

    private static boolean waits(Fact fact) {
        boolean group = fact.kind() == FactKind.WAITGROUP_WAIT
                || (fact.kind() == FactKind.ERRGROUP && fact.detail().equals("Wait"));
        return group && !fact.surroundings().inGoroutine();
    }
}
