package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** One timeout is set before a loop for all of its rounds. */
final class TimeoutForAllRounds implements Rule {

    private static final Card CARD = new Card(
            "timeout-for-all-rounds",
            "One timeout is set before a loop for all of its rounds",
            "A time.After that stood in a loop stands outside of it.",
            "A timeout that each round sets anew does not fire as long as something else keeps coming.",
            "Done to save timers.",
            "Go standard library, time.After");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                Set.of(FactKind.TIME_AFTER),
                (function, change) -> (leaves(change) || replaces(function, change)));
    }

    private static boolean leaves(FactChange change) {
        return change.has(Shift.OUT_OF_LOOP) && !inLoop(change.fact());
    }

    /** Whether it is new outside of a loop, and one within a loop is gone. */
    private static boolean replaces(FunctionChange function, FactChange change) {
        return Operations.lives(function)
                && Operations.added(change)
                && !inLoop(change.fact())
                && Operations.within(
                        function,
                        other -> other.kind() == FactKind.TIME_AFTER
                                && Operations.removed(other)
                                && inLoop(other.fact()));
    }

    private static boolean inLoop(Fact fact) {
        return fact.surroundings().inLoop();
    }
}
