package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A call moves past an operation that orders goroutines. */
final class CallPastSynchronisation implements Rule {

    private static final Card CARD = new Card(
            "call-past-synchronisation",
            "A call moves past an operation that orders goroutines",
            "A call that stands on the other side of a lock, an operation on a channel, a go statement or a wait of its function.",
            "Other goroutines see what it does at another time.",
            "A clean-up.",
            "The Go memory model");

    private static final Set<FactKind> ORDERS = EnumSet.of(
            FactKind.LOCK,
            FactKind.UNLOCK,
            FactKind.READ_LOCK,
            FactKind.READ_UNLOCK,
            FactKind.GO,
            FactKind.SEND,
            FactKind.RECEIVE,
            FactKind.CLOSE,
            FactKind.SELECT,
            FactKind.RANGE_CHANNEL,
            FactKind.WAITGROUP_ADD,
            FactKind.WAITGROUP_WAIT);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        CallMoved.moved(fix).stream()
                .filter(CallPastSynchronisation::passesOrder)
                .forEach(findings::fired);
        return findings.list();
    }

    private static boolean passesOrder(FactChange change) {
        return change.passed().stream().anyMatch(ORDERS::contains);
    }
}
