package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import java.util.List;

/** The protected data is a map. */
final class MapProtected implements Rule {

    private static final Card CARD = new Card(
            "map-protected",
            "The protected data is a map",
            "An access of a map that came under a lock, or a map that became a sync.Map.",
            "A map is not safe for concurrent use.",
            "The map is used by one goroutine only.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Operations.ACCESSES,
                change -> change.fact().subject().isMap() && change.has(Shift.INTO_CRITICAL_SECTION));
    }
}
