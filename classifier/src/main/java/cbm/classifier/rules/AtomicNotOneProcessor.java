package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import java.util.List;

/** One processor gave way to a lock or an atomic operation. */
final class AtomicNotOneProcessor implements Rule {

    private static final Card CARD = new Card(
            "atomic-not-one-processor",
            "One processor gave way to a lock or an atomic operation",
            "GOMAXPROCS(1) removed by a fix that adds a lock or an atomic operation.",
            "One processor keeps goroutines from running at once, not from being interrupted between a read and a write.",
            "The two changes have nothing to do with each other.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean excludes = Operations.anywhere(
                fix,
                change -> (RuntimeFacts.appears(change) || change.has(Retype.PLAIN_TO_ATOMIC))
                        && RuntimeFacts.excludes(change.fact()));
        boolean stillSet = Operations.anywhere(
                fix, change -> change.after().isPresent() && RuntimeFacts.calls(change.fact(), "GOMAXPROCS"));
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean one = RuntimeFacts.calls(change.fact(), "GOMAXPROCS")
                        && change.fact().subject().written().equals("1");
                if (excludes && !stillSet && one && Operations.removed(change)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
