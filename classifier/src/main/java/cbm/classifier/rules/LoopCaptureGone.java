package cbm.classifier.rules;

import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A goroutine no longer shares the variable of a loop. */
final class LoopCaptureGone implements Rule {

    private static final Card CARD = new Card(
            "loop-capture-removed",
            "A goroutine no longer shares the variable of a loop",
            "A captured variable of a loop is captured no more.",
            "Goroutines started in a loop all see the same variable, as it was before Go 1.22.",
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
                change -> Operations.removed(change) && change.fact().detail().equals("loop"));
    }
}
