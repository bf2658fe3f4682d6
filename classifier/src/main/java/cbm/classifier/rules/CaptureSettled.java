package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A captured variable is no longer written once the goroutine runs. */
final class CaptureSettled implements Rule {

    private static final Card CARD = new Card(
            "capture-settled",
            "A captured variable is no longer written once the goroutine runs",
            "A variable that a goroutine's closure captures on both sides, and that was written behind its start, but is not any more.",
            "The closure may have read the variable before or while it was set.",
            "A write that was in order by a channel or a wait.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, Set.of(FactKind.CAPTURE), CaptureSettled::isSettled);
    }

    private static boolean isSettled(FactChange change) {
        return change.before().filter(fact -> fact.has(Trait.WRITTEN_OUTSIDE)).isPresent()
                && change.after()
                        .filter(fact -> !fact.has(Trait.WRITTEN_OUTSIDE) && !fact.has(Trait.WRITE))
                        .isPresent();
    }
}
