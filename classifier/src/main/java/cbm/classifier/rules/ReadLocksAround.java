package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** The changed functions take read locks, and no write lock. */
final class ReadLocksAround implements Rule {

    private static final Card CARD = new Card(
            "read-locks-around",
            "The changed functions take read locks, and no write lock",
            "A read lock taken in a changed function before the fix, and no write lock in any.",
            "Whoever gets stuck there does so by the rules for readers: one that reads again waits behind a waiting writer.",
            "A reader that waits for something else than the lock.",
            "package sync, RWMutex");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        if (fix.changes().anyMatch(change -> takes(change, FactKind.LOCK))) {
            return List.of();
        }
        Findings findings = new Findings(this);
        fix.functions().stream()
                .filter(Operations::lives)
                .flatMap(function -> function.facts().stream())
                .filter(change -> takes(change, FactKind.READ_LOCK))
                .forEach(findings::fired);
        return findings.list();
    }

    private static boolean takes(FactChange change, FactKind lock) {
        return change.before().filter(fact -> fact.kind() == lock).isPresent();
    }
}
