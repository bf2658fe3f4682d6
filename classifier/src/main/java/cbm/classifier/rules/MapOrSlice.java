package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import java.util.List;

/** The protected data is a map or a slice. */
final class MapOrSlice implements Rule {

    private static final Card CARD = new Card(
            "container-protected",
            "The protected data is a map or a slice",
            "A read or write of a map or slice that came under a lock, or stands under an added lock.",
            "Maps and slices are not safe for concurrent use, though they look like values.",
            "The container is used by one goroutine only.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (Operations.ACCESSES.contains(change.kind())
                        && (change.fact().subject().isMap()
                                || change.fact().subject().isSlice())
                        && change.has(Shift.INTO_CRITICAL_SECTION)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
