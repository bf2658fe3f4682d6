package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** Only read locks are changed. */
final class ReadLocksOnly implements Rule {

    private static final Card CARD = new Card(
            "read-locks-only",
            "Only read locks are changed",
            "A read lock removed, moved or no longer nested, and no write lock among the changes.",
            "Readers do not exclude each other: if a read lock makes a goroutine wait, a writer stands in between, and in Go a waiting writer goes before new readers.",
            "The read lock was one of two different locks.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean writes =
                fix.changes(Set.of(FactKind.LOCK, FactKind.UNLOCK)).anyMatch(change -> !Operations.kept(change));
        if (!writes) {
            for (FactChange change : fix.changes(Set.of(FactKind.READ_LOCK)).toList()) {
                if (Operations.removed(change) || Operations.moved(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
