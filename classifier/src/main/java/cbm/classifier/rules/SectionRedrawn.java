package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A critical section that was there before begins or ends elsewhere. */
final class SectionRedrawn implements Rule {

    private static final Card CARD = new Card(
            "critical-section-redrawn",
            "A critical section that was there before begins or ends elsewhere",
            "An access, a call or an operation comes into a critical section or leaves it, in a function that takes the same"
                    + " locks as before and as often.",
            "The lock was there; what it has to hold for is more or less than it held for.",
            "A function put in order.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10, Move");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            if (takesTheSame(function)) {
                function.facts().stream().filter(SectionRedrawn::crosses).forEach(findings::fired);
            }
        }
        return findings.list();
    }

    private static boolean takesTheSame(FunctionChange function) {
        List<FactChange> takes = function.facts().stream()
                .filter(change -> Operations.TAKES.contains(change.kind()))
                .toList();
        return !takes.isEmpty()
                && takes.stream()
                        .allMatch(change -> Operations.kept(change)
                                || (Operations.moved(change) && !change.has(Shift.TO_OTHER_FUNCTION)));
    }

    private static boolean crosses(FactChange change) {
        boolean deed = change.kind() == FactKind.CALL
                || Operations.ACCESSES.contains(change.kind())
                || Operations.synchronises(change);
        return deed && (change.has(Shift.INTO_CRITICAL_SECTION) || change.has(Shift.OUT_OF_CRITICAL_SECTION));
    }
}
