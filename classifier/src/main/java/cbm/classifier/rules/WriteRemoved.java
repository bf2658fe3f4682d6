package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;
import java.util.Set;

/** A write to shared data is taken out. */
final class WriteRemoved implements Rule {

    private static final Card CARD = new Card(
            "write-removed",
            "A write to shared data is taken out",
            "A write to a shared variable removed, and none of it added.",
            "The racing access is gone.",
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
                if (change.kind() == FactKind.WRITE
                        && Operations.removed(change)
                        && Operations.lives(function)
                        && !Operations.anywhere(fix, Set.of(FactKind.WRITE), FactStatus.ADDED, change.fact())) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
