package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A function is handed what it took from shared data. */
final class HandedOver implements Rule {

    private static final Card CARD = new Card(
            "handed-over-instead",
            "A function is handed what it took from shared data",
            "The parameters or results of a function change, and it no longer reads or writes a field, package variable or captured variable that it did.",
            "Each caller has its own value, and nothing is shared any more.",
            "A change of interface for other reasons.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (Operations.anywhere(
                fix,
                change -> !Operations.kept(change)
                        && Operations.synchronises(change)
                        && change.kind() != FactKind.CAPTURE)) {
            return List.of();
        }
        for (FunctionChange function : fix.functions()) {
            if (!function.signatureChanged()) {
                continue;
            }
            function.facts().stream()
                    .filter(change -> Operations.ACCESSES.contains(change.kind()) || change.kind() == FactKind.CAPTURE)
                    .filter(Operations::removed)
                    .forEach(findings::fired);
        }
        return findings.list();
    }
}
