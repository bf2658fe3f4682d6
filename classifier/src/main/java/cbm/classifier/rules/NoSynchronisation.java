package cbm.classifier.rules;

import cbm.classifier.change.FactStatus;
import java.util.List;

/** No synchronisation is changed. */
final class NoSynchronisation implements Rule {

    private static final Card CARD = new Card(
            "no-synchronisation-changed",
            "No synchronisation is changed",
            "No changed operation on a lock, channel, goroutine, group, atomic, context, timer or pipe.",
            "The fix works by other means, if it is one of concurrency at all.",
            "Copies, guards and calls of variants that do not lock are such means.",
            "");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean changed =
                fix.changes().anyMatch(change -> Operations.synchronises(change) && change.status() != FactStatus.KEPT);
        if (!changed) {
            fix.functions().stream().findFirst().ifPresent(function -> findings.fired(function, function.name()));
        }
        return findings.list();
    }
}
