package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.Subject;
import java.util.List;

/** A goroutine's closure gets its own copy of a variable. */
final class LoopVariableCopied implements Rule {

    private static final Card CARD = new Card(
            "variable-handed-over",
            "A goroutine's closure gets its own copy of a variable",
            "A variable handed to the closure as an argument, or shadowed before, where it was captured.",
            "The goroutine would see whatever the variable holds later.",
            "A clean-up without effect (a testing value is left out); Go 1.22 gives each round of a loop its own variable.",
            "Data race patterns in Go, PLDI 2022, doi:10.1145/3519939.3523720");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean argued = change.has(Retype.ARGUMENTS) && !handsOnlyTest(function);
                if (argued || (isCopy(change) && !isTest(change))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean isCopy(FactChange change) {
        return change.kind() == FactKind.COPY
                && Operations.added(change)
                && (change.fact().detail().equals("shadow")
                        || change.fact().detail().equals("argument"));
    }

    /** Whether all that closures are newly handed is a testing value, which nothing writes. */
    private static boolean handsOnlyTest(FunctionChange function) {
        List<FactChange> copies =
                function.facts().stream().filter(LoopVariableCopied::isCopy).toList();
        return !copies.isEmpty() && copies.stream().allMatch(LoopVariableCopied::isTest);
    }

    private static boolean isTest(FactChange copy) {
        Subject copied = copy.fact().subject();
        if (copy.fact().detail().equals("shadow")) {
            return copied.baseType().matches("testing\\.\\w+");
        }
        return copied.baseType().matches("testing\\.\\w+") || copied.written().matches("t|b|tb");
    }
}
