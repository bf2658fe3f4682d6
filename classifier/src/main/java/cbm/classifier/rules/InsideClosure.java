package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import java.util.List;

/** The fix acts inside a goroutine's closure. */
final class InsideClosure implements Rule {

    private static final Card CARD = new Card(
            "inside-goroutine-closure",
            "The fix acts inside a goroutine's closure",
            "A changed access, copy, lock or atomic operation inside a function literal that a go statement runs.",
            "What parent and child share there are captured variables.",
            "The closure shares fields, not variables.",
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
                boolean shares = switch (change.fact().family()) {
                    case MEMORY, LOCK, ATOMIC -> true;
                    default -> false;
                };
                if (shares
                        && !Operations.kept(change)
                        && change.fact().surroundings().inGoroutine()) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
