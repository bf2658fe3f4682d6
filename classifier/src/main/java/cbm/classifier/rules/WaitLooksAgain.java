package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Whoever was woken by a condition variable looks at the condition again. */
final class WaitLooksAgain implements Rule {

    private static final Card CARD = new Card(
            "cond-wait-in-loop",
            "Whoever was woken looks at the condition again",
            "A Cond.Wait that stood in no loop stands in one now.",
            "Between the wake-up and the lock another goroutine can have taken what was waited for.",
            "A loop for other reasons.",
            "Package sync, type Cond, https://pkg.go.dev/sync#Cond.Wait");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, (function, change) -> Operations.lives(function) && loopsNow(change));
    }

    private static boolean loopsNow(FactChange change) {
        return change.kind() == FactKind.COND_WAIT
                && change.before().map(fact -> !loops(fact)).orElse(false)
                && change.after().map(WaitLooksAgain::loops).orElse(false);
    }

    private static boolean loops(Fact fact) {
        return fact.surroundings().inLoop();
    }
}
