package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** What was looked up and then changed is now done in one step. */
final class CheckAndActInOne implements Rule {

    private static final Card CARD = new Card(
            "check-and-act-in-one",
            "What was looked up and then changed is now done in one step",
            "LoadOrStore, LoadAndDelete, Swap or CompareAndSwap, of a concurrent map or an atomic variable, in a function that"
                    + " did a Load, Store or Delete on it that is gone.",
            "Each step was safe, but another goroutine could come between the two.",
            "Shorter code for one goroutine.",
            "Package sync, type Map, https://pkg.go.dev/sync#Map");

    private static final Set<String> MAP_IN_ONE =
            Set.of("LoadOrStore", "LoadAndDelete", "Swap", "CompareAndSwap", "CompareAndDelete");

    private static final Set<String> MAP_STEPS = Set.of("Load", "Store", "Delete");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(this, fix, (function, change) -> isInOneNow(change) && hadSteps(function, change.fact()));
    }

    private static boolean isInOneNow(FactChange change) {
        boolean isInOne = change.after().map(CheckAndActInOne::isInOne).orElse(false);
        boolean wasInOne = change.before().map(CheckAndActInOne::isInOne).orElse(false);
        return isInOne && !wasInOne;
    }

    private static boolean isInOne(Fact fact) {
        return switch (fact.kind()) {
            case SYNC_MAP -> MAP_IN_ONE.contains(fact.detail());
            case ATOMIC_CAS, ATOMIC_SWAP -> true;
            default -> false;
        };
    }

    private static boolean hadSteps(FunctionChange function, Fact inOne) {
        return function.facts().stream()
                .filter(change ->
                        change.after().map(fact -> fact.kind() == inOne.kind()).orElse(true))
                .flatMap(change -> change.before().stream())
                .anyMatch(fact -> isStep(fact, inOne.kind()) && Operations.sameSubject(fact, inOne));
    }

    private static boolean isStep(Fact fact, FactKind inOne) {
        return switch (fact.kind()) {
            case SYNC_MAP -> inOne == FactKind.SYNC_MAP && MAP_STEPS.contains(fact.detail());
            case ATOMIC_LOAD, ATOMIC_STORE -> inOne != FactKind.SYNC_MAP;
            default -> false;
        };
    }
}
