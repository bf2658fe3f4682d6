package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Arm;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A channel is closed once at most. */
final class CloseOnce implements Rule {

    private static final Card CARD = new Card(
            "close-made-once",
            "A channel is closed once at most",
            "A close put into a Once, behind a condition or a new way out, or into a select that looks whether it is closed.",
            "Two goroutines could close it; the second close panics.",
            "A condition that has to do with something else.",
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
                (function, change) -> (change.has(Shift.INTO_ONCE)
                        || (change.fact().surroundings().inOnce() && !Operations.removed(change))
                        || isGuarded(change)
                        || looksFirst(change)
                        || leavesFirst(function, change)));
    }

    /** Whether a close that could run each time now runs under a condition that is no error, which would only be a way out. */
    private static boolean isGuarded(FactChange close) {
        List<Condition> conditions = close.fact().surroundings().conditions();
        boolean ranEachTime =
                close.before().map(fact -> !fact.surroundings().inOnce()).orElse(false);
        return close.has(Shift.INTO_CONDITION)
                && ranEachTime
                && !conditions.isEmpty()
                && conditions.getLast().kind() != Condition.Kind.ERROR;
    }

    /** Whether the close now stands in a select that looks whether the channel is closed. */
    private static boolean looksFirst(FactChange close) {
        return close.after().map(CloseOnce::isBehindLook).orElse(false)
                && !close.before().map(CloseOnce::isBehindLook).orElse(true);
    }

    private static boolean isBehindLook(Fact close) {
        return close.surroundings().hasArm(Arm.Kind.DEFAULT)
                && close.surroundings().selectArms().stream()
                        .anyMatch(arm -> arm.channel().equals(close.subject().path()));
    }

    /** Whether a new way out, under a condition that is no error, comes before a close that was there. */
    private static boolean leavesFirst(FunctionChange function, FactChange close) {
        return close.before().isPresent()
                && close.after()
                        .map(fact -> fact.surroundings().enclosures().isEmpty())
                        .orElse(false)
                && Operations.within(
                        function,
                        change -> change.kind() == FactKind.RETURN
                                && Operations.added(change)
                                && change.fact().line() < close.fact().line()
                                && asksState(change.fact(), close.fact()));
    }

    /** Whether a way out is taken for a state of the object whose channel is closed, or for want of the channel. */
    private static boolean asksState(Fact way, Fact close) {
        List<Condition> conditions = way.surroundings().conditions();
        return conditions.size() == 1
                && way.surroundings().selectArms().isEmpty()
                && switch (conditions.getFirst().kind()) {
                    case FLAG, NOT_FLAG, CALL -> true;
                    case NIL, NOT_NIL -> belongsTo(conditions.getFirst().path(), close);
                    case ERROR, NO_ERROR, COMPARISON, CASE, OTHER -> false;
                };
    }

    private static boolean belongsTo(String path, Fact close) {
        return path.contains(".") || path.equals(close.subject().path());
    }
}
