package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A call is left out and nothing takes its place. */
final class CallDropped implements Rule {

    private static final Card CARD = new Card(
            "call-dropped",
            "A call is left out and nothing takes its place",
            "A call that no changed function makes any more, where no synchronisation is changed and more statements went than came.",
            "What must not run beside other goroutines does not run.",
            "A clean-up.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        int growth = fix.functions().stream()
                .mapToInt(function -> function.addedStatements() - function.removedStatements())
                .sum();
        if (growth >= 0 || !fix.synchronisation().isEmpty()) {
            return List.of();
        }
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.CALL
                        && Operations.removed(change)
                        && Operations.lives(function)
                        && !Operations.anywhere(fix, other -> calls(other, change.fact()))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    private static boolean calls(FactChange other, Fact gone) {
        return other.after()
                .map(fact -> fact.kind() == FactKind.CALL && fact.detail().equals(gone.detail()))
                .orElse(false);
    }
}
