package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A panic is now recovered from. */
final class RecoverAdded implements Rule {

    private static final Card CARD = new Card(
            "recover-added",
            "A panic is now recovered from",
            "A new call of recover.",
            "Sends on closed channels and the like panic; here the panic is swallowed rather than prevented.",
            "Recovery of handlers in general.",
            "GFuzz, ASPLOS 2022, doi:10.1145/3503222.3507753");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.RECOVER), Operations::added);
    }
}
