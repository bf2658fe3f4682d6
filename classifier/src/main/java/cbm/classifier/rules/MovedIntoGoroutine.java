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
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (isDeed(change) && goesInto(function, change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean isDeed(FactChange change) {
        return change.kind() == FactKind.CALL || change.kind() == FactKind.WRITE || Operations.synchronises(change);
    }

    private static boolean goesInto(FunctionChange function, FactChange change) {
        return change.has(Shift.INTO_GOROUTINE)
                || (change.kind() == FactKind.CALL
                        && Operations.added(change)
                        && inGoroutine(change.fact())
                        && Operations.within(function, other -> isGoneOutside(other, change.fact())));
    }

    private static boolean isGoneOutside(FactChange other, Fact deed) {
        return Operations.removed(other)
                && other.kind() == deed.kind()
                && other.fact().detail().equals(deed.detail())
                && Operations.sameSubject(other.fact(), deed)
                && !inGoroutine(other.fact());
    }

    private static boolean inGoroutine(Fact fact) {
        return fact.surroundings().inGoroutine();
    }
}
