package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Condition;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Something is checked for nil or for an early end. */
final class NilChecked implements Rule {

    private static final Card CARD = new Card(
            "nil-check-added",
            "Something is checked for nil or for an early end",
            "A kept access or call, or a new return, that stands under a new check for nil or of a flag.",
            "Another goroutine may have cleared or ended it in between.",
            "Ordinary defence.",
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
                boolean leaves =
                        change.kind() == FactKind.RETURN && Operations.added(change) && Operations.lives(function);
                if (leaves && change.fact().surroundings().conditions().stream().anyMatch(NilChecked::asksState)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean asksState(Condition condition) {
        return condition.kind() == Condition.Kind.NIL
                || condition.kind() == Condition.Kind.NOT_NIL
                || condition.kind() == Condition.Kind.FLAG
                || condition.kind() == Condition.Kind.NOT_FLAG;
    }
}
