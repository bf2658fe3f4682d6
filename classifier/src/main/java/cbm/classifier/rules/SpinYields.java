package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import cbm.classifier.facts.FunctionFacts;
import java.util.List;
import java.util.Optional;

/** A loop that only looked now yields or waits. */
final class SpinYields implements Rule {

    private static final Card CARD = new Card(
            "spin-yields",
            "A loop that only looked now yields or waits",
            "In a loop that neither called nor waited, a yield, a sleep or an operation that waits was added; or a yield in any loop.",
            "Without a call there was no point at which the scheduler could take over; before Go 1.14 nothing else ran on that processor.",
            "A yield for fairness in a loop that works.",
            "go-runtime-bugs, the project's own catalogue");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (!Operations.lives(function)) {
                continue;
            }
            boolean spins = spins(function.before()) > spins(function.after());
            for (FactChange change : function.facts()) {
                boolean inLoop = change.fact().surroundings().inLoop();
                if (inLoop && RuntimeFacts.appears(change) && yields(change.fact())) {
                    findings.fired(change);
                } else if (spins && (waitsNow(change) || change.has(Shift.DEFAULT_REMOVED))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static long spins(Optional<FunctionFacts> side) {
        return side.stream().flatMap(facts -> facts.of(FactKind.SPIN)).count();
    }

    private static boolean yields(Fact fact) {
        return RuntimeFacts.calls(fact, "Gosched");
    }

    private static boolean waitsNow(FactChange change) {
        Fact fact = change.fact();
        return RuntimeFacts.appears(change)
                && (fact.kind() == FactKind.SLEEP || fact.isBlocking())
                && fact.kind() != FactKind.LOCK;
    }
}
