package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A goroutine no longer shares a variable with the code around it. */
final class CaptureGone implements Rule {

    private static final Card CARD = new Card(
            "capture-removed",
            "A goroutine no longer shares a variable with the code around it",
            "A captured variable that was written, in the closure or outside of it, is captured no more.",
            "The variable was shared without order between parent and child.",
            "A goroutine that is gone altogether.",
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
                Set.of(FactKind.CAPTURE),
                change -> Operations.removed(change)
                        && (change.fact().has(Trait.WRITE)
                                || change.fact().has(Trait.WRITTEN_OUTSIDE)
                                || change.fact().detail().equals("loop")));
    }
}
