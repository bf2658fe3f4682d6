package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A plain map gave way to one that many goroutines may use. */
final class MapMadeConcurrent implements Rule {

    private static final Card CARD = new Card(
            "map-made-concurrent",
            "A plain map gave way to one that many goroutines may use",
            "A variable of a map type is a sync.Map now, and no lock is taken less than before.",
            "A map that is read while it is written is a data race.",
            "A map that another type guarded.",
            "Package sync, type Map, https://pkg.go.dev/sync#Map");

    private static final Rule LOCK_GONE = new LockRemoved();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Heard.fires(fix, LOCK_GONE) ? List.of() : Findings.where(this, fix, MapMadeConcurrent::isConcurrentNow);
    }

    private static boolean isConcurrentNow(FactChange change) {
        return change.kind() == FactKind.DECLARE
                && change.has(Retype.OTHER_TYPE)
                && change.before()
                        .map(fact -> fact.subject().type().startsWith("map["))
                        .orElse(false)
                && change.after()
                        .map(fact -> fact.subject().baseType().equals("sync.Map"))
                        .orElse(false);
    }
}
