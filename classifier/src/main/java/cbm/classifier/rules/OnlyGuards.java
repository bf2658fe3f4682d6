package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** Nothing changes but the conditions. */
final class OnlyGuards implements Rule {

    private static final Card CARD = new Card(
            "only-guards-added",
            "Nothing changes but the conditions",
            "No synchronisation is changed, no call moved, and a kept access, call or way out stands under a new condition.",
            "The access is left out in the state in which it would be wrong.",
            "Any fix of logic.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (fix.changes().anyMatch(OnlyGuards::isMore)) {
            return List.of();
        }
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                boolean guarded = (Operations.ACCESSES.contains(change.kind()) || change.kind() == FactKind.CALL)
                        && change.has(Shift.INTO_CONDITION);
                boolean leaves = (change.kind() == FactKind.RETURN || change.kind() == FactKind.JUMP)
                        && Operations.added(change)
                        && Operations.lives(function)
                        && !change.fact().surroundings().conditions().isEmpty();
                if (guarded || leaves) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }

    /** Whether a change is more than a condition: of synchronisation, or of the place of a call. */
    private static boolean isMore(FactChange change) {
        return (Operations.synchronises(change) && !change.isStatementKept())
                || (change.kind() == FactKind.CALL && Operations.moved(change));
    }
}
