package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** The code now calls something that locks or is atomic. */
final class SynchronisingCallAdded implements Rule {

    private static final Card CARD = new Card(
            "synchronising-call-added",
            "The code now calls something that locks or is atomic",
            "A new call, in a function that was there before, of a function that takes a lock or works atomically.",
            "Synchronisation is put in through a method that has it.",
            "Any call of a type that guards itself.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, SynchronisingCallAdded::isNewCall);
    }

    /** Whether a fact is such a call. */
    static boolean isNewCall(FunctionChange function, FactChange change) {
        return change.kind() == FactKind.CALL
                && Operations.added(change)
                && function.before().isPresent()
                && synchronises(change.fact());
    }

    private static boolean synchronises(Fact call) {
        return Operations.TAKES.stream().anyMatch(call::hasEffect)
                || Operations.ATOMICS.stream().anyMatch(call::hasEffect);
    }
}
