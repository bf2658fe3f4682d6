package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A goroutine is no longer started. */
final class GoRemoved implements Rule {

    private static final Card CARD = new Card(
            "goroutine-removed",
            "A goroutine is no longer started",
            "A go statement removed, and not for the Go of a WaitGroup or as its literal got a name, or made a call.",
            "What ran beside now runs in order.",
            "A clean-up.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean gone = change.kind() == FactKind.GO
                        && Operations.removed(change)
                        && !Operations.isNamedOnly(fix, function, change);
                if ((gone && !startsByGroup(function)) || GoMadeCall.isCalledInOrder(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether a WaitGroup starts what a go statement did. */
    private static boolean startsByGroup(FunctionChange function) {
        return Operations.within(
                function, change -> change.kind() == FactKind.WAITGROUP_GO && Operations.added(change));
    }
}
