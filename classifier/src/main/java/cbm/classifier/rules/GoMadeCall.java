package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** What ran in a goroutine of its own is now called in order. */
final class GoMadeCall implements Rule {

    private static final Card CARD = new Card(
            "goroutine-made-call",
            "What ran in a goroutine of its own is now called in order",
            "A go statement that became a call, or is gone while the same function is now called, or while what its literal called is now called outside.",
            "Nothing else has to be synchronised with it any more.",
            "A call that was there in another branch.",
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
                (function, change) -> isCalledInOrder(change)
                        || isLiteralUnwrapped(function, change)
                        || isCalledElsewhere(function, change));
    }

    /** Whether a go statement became a call, and not one in the literal of another goroutine. */
    static boolean isCalledInOrder(FactChange change) {
        return becomesCall(change)
                && !change.after().map(GoMadeCall::inGoroutine).orElse(false);
    }

    /** Whether the go is gone from a call. */
    static boolean becomesCall(FactChange change) {
        return change.has(Retype.GO_TO_CALL);
    }

    /** Whether the function that a goroutine ran is called, and not by another goroutine's literal. */
    private static boolean isCalledElsewhere(FunctionChange function, FactChange go) {
        return go.kind() == FactKind.GO
                && Operations.removed(go)
                && Operations.within(
                        function,
                        other -> Operations.added(other)
                                && other.kind() == FactKind.CALL
                                && !inGoroutine(other.fact())
                                && other.fact().detail().equals(go.fact().detail()));
    }

    /** Whether a function literal that a goroutine ran is gone, and all calls of it that are left stand outside of goroutines. */
    private static boolean isLiteralUnwrapped(FunctionChange function, FactChange go) {
        if (go.kind() != FactKind.GO || !Operations.removed(go)) {
            return false;
        }
        List<FactChange> left = function.facts().stream()
                .filter(change -> change.kind() == FactKind.CALL)
                .filter(change -> change.before().map(GoMadeCall::inGoroutine).orElse(false))
                .filter(change -> change.after().isPresent())
                .toList();
        return !left.isEmpty()
                && left.stream()
                        .noneMatch(change ->
                                change.after().map(GoMadeCall::inGoroutine).orElse(false));
    }

    private static boolean inGoroutine(Fact fact) {
        return fact.surroundings().inGoroutine();
    }
}
