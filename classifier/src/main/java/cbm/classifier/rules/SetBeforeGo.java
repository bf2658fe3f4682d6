package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.List;
import java.util.Set;

/** A variable that a goroutine's closure uses has its value before the goroutine starts. */
final class SetBeforeGo implements Rule {

    private static final Card CARD = new Card(
            "captured-set-before-go",
            "A captured variable has its value before the goroutine starts",
            "A variable that a closure still captures was written by the function after the goroutine had started and is not any more,"
                    + " where statements have moved above the go statement or that below them.",
            "The goroutine may run at once, and finds the variable empty or half made.",
            "A variable that is written later for another reason and was moved along.",
            "The Go memory model, go.dev/ref/mem");

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
                (function, change) -> isWrittenNoMore(change) && changesPlaces(function));
    }

    private static boolean isWrittenNoMore(FactChange change) {
        return change.before().filter(fact -> fact.has(Trait.WRITTEN_OUTSIDE)).isPresent()
                && change.after()
                        .filter(fact -> !fact.has(Trait.WRITTEN_OUTSIDE))
                        .isPresent();
    }

    private static boolean changesPlaces(FunctionChange function) {
        return Operations.within(
                function,
                change -> change.has(Shift.ABOVE_GO)
                        || (change.kind() == FactKind.GO && Operations.moved(change) && change.has(Shift.LATER)));
    }
}
