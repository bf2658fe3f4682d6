package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Trait;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is changed is the access to a variable that a goroutine's closure shares. */
final class CapturedGuarded implements Rule {

    private static final Card CARD = new Card(
            "captured-variable-changed",
            "What is changed is the access to a variable that a goroutine's closure shares",
            "A local variable, parameter or result captured by a goroutine's closure and written by it (itself or its elements) or outside, and in the same"
                    + " function an access to it that goes, comes, moves or comes under a lock.",
            "The closure shares the variable with its parent or its siblings, and that is what raced.",
            "A closure that is rewritten for another reason.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, section 6.1.1");

    private static final Set<String> OF_FUNCTION = Set.of("local", "parameter", "result", "error", "loop");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (Operations.lives(function) && captures(function)) {
                Set<String> shared = shared(function);
                for (FactChange change : function.facts()) {
                    if (isOther(change)
                            && shared.contains(change.fact().subject().root())) {
                        findings.fired(change);
                    }
                }
            }
        }
        return findings.list();
    }

    private static boolean captures(FunctionChange function) {
        return function.before().filter(facts -> facts.has(FactKind.CAPTURE)).isPresent();
    }

    private static Set<String> shared(FunctionChange function) {
        Set<String> shared = new HashSet<>();
        for (FactChange change : function.facts()) {
            change.before()
                    .filter(fact -> fact.kind() == FactKind.CAPTURE && OF_FUNCTION.contains(fact.detail()))
                    .filter(capture -> raced(capture) || isFilled(function, capture))
                    .ifPresent(capture -> shared.add(capture.subject().root()));
        }
        return shared;
    }

    private static boolean raced(Fact capture) {
        return capture.has(Trait.WRITTEN_OUTSIDE) || capture.has(Trait.WRITE);
    }

    /** Whether the closure writes elements of the map or slice that it captures. */
    private static boolean isFilled(FunctionChange function, Fact capture) {
        return Operations.within(
                function,
                change -> change.before()
                        .filter(fact -> fact.kind() == FactKind.WRITE
                                && fact.surroundings().inGoroutine()
                                && fact.subject()
                                        .path()
                                        .equals(capture.subject().path()))
                        .isPresent());
    }

    private static boolean isOther(FactChange change) {
        boolean access = Operations.ACCESSES.contains(change.kind()) || change.kind() == FactKind.CAPTURE;
        return access && (!Operations.kept(change) || change.has(Shift.INTO_CRITICAL_SECTION));
    }
}
