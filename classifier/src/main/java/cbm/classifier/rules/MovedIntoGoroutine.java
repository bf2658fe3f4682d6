package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** What the function did itself is now done in a goroutine that it starts. */
final class MovedIntoGoroutine implements Rule {

    private static final Card CARD = new Card(
            "moved-into-goroutine",
            "What the function did itself is now done in a goroutine that it starts",
            "A call, a write or an operation that stood outside of a goroutine's literal and stands in it, be it written anew.",
            "The function must not wait for it, or it belongs to the goroutine that uses what it makes or leaves.",
            "Work done in parallel to be faster.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Move");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, (function, change) -> isDeed(change) && goesInto(function, change));
    }

    private static boolean isDeed(FactChange change) {
        return change.kind() == FactKind.CALL || change.kind() == FactKind.WRITE || Operations.synchronises(change);
    }

    private static boolean goesInto(FunctionChange function, FactChange change) {
        return change.has(Shift.INTO_GOROUTINE)
                || (change.kind() == FactKind.CALL
                        && Operations.added(change)
                        && inGoroutine(change.fact())
                        && Operations.within(
                                function,
                                other -> Operations.isGone(other, change.fact()) && !inGoroutine(other.fact())));
    }

    private static boolean inGoroutine(Fact fact) {
        return fact.surroundings().inGoroutine();
    }
}
