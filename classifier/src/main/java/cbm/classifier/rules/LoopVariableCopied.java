package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A goroutine's closure gets its own copy of a variable. */
final class LoopVariableCopied implements Rule {

    private static final Card CARD = new Card(
            "variable-handed-over",
            "A goroutine's closure gets its own copy of a variable",
            "A variable handed to the closure as an argument, or shadowed before, where it was captured.",
            "The goroutine would see whatever the variable holds later.",
            "A clean-up without effect; Go 1.22 gives each round of a loop its own variable.",
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
                if (change.has(Retype.ARGUMENTS)
                        || (change.kind() == FactKind.COPY
                                && Operations.added(change)
                                && (change.fact().detail().equals("shadow")
                                        || change.fact().detail().equals("argument")))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
