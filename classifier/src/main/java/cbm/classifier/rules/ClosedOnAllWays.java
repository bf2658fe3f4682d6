package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A channel is now closed on all ways out of a function, not on some of them only. */
final class ClosedOnAllWays implements Rule {

    private static final Card CARD = new Card(
            "closed-on-all-ways",
            "A channel is closed on all ways out of a function",
            "A close that stood at the end or on one way out is deferred now, in a function that could be left before.",
            "Who ranges over the channel or waits for it would wait for ever after an early return.",
            "A deferred close for style, where nothing could leave the function before.",
            "GCatch and GFix, ASPLOS 2021, doi:10.1145/3445814.3446756");

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
                (function, change) -> Operations.lives(function)
                        && change.has(Shift.INTO_DEFER)
                        && !change.fact().surroundings().inGoroutine()
                        && couldLeaveBefore(function, change));
    }

    private static boolean couldLeaveBefore(FunctionChange function, FactChange close) {
        int line = close.before().map(fact -> fact.line()).orElse(0);
        return function.before().stream()
                .flatMap(facts -> facts.of(FactKind.RETURN))
                .anyMatch(way -> way.line() < line && way.surroundings().leaves());
    }
}
