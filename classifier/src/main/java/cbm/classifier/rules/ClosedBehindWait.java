package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A channel is closed only when those who use it have ended. */
final class ClosedBehindWait implements Rule {

    private static final Card CARD = new Card(
            "closed-behind-wait",
            "A channel is closed only when those who use it have ended",
            "A close that stood before the wait for a group of goroutines stands behind it, or such a wait put in before a close that was there.",
            "A goroutine that still ran sent to the channel when it was closed already, which panics.",
            "A channel whose close is what tells the goroutines to end.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.CLOSE),
                (function, change) -> Operations.lives(function) && isBehindNow(function, change));
    }

    private static boolean isBehindNow(FunctionChange function, FactChange close) {
        return close.before()
                        .filter(fact -> isPlain(fact) && !isBehind(function, fact, true))
                        .isPresent()
                && close.after()
                        .filter(fact -> isPlain(fact) && isBehind(function, fact, false))
                        .isPresent();
    }

    private static boolean isPlain(Fact fact) {
        return !fact.isDeferred() && !fact.surroundings().inGoroutine();
    }

    /** Whether a group is waited for above a close, on one side of the fix. */
    private static boolean isBehind(FunctionChange function, Fact close, boolean before) {
        return (before ? RuntimeFacts.before(function) : RuntimeFacts.after(function))
                .anyMatch(fact -> isWait(fact) && isPlain(fact) && fact.line() < close.line());
    }

    private static boolean isWait(Fact fact) {
        return Groups.does(fact, FactKind.WAITGROUP_WAIT)
                || (fact.kind() == FactKind.ERRGROUP && fact.detail().equals("Wait"));
    }
}
