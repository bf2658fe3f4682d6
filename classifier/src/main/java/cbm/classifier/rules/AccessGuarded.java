package cbm.classifier.rules;

import cbm.classifier.change.Shift;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** An access is skipped under a condition. */
final class AccessGuarded implements Rule {

    private static final Card CARD = new Card(
            "access-made-conditional",
            "An access is skipped under a condition",
            "A write, read or call that was there before and now stands under a condition more.",
            "The access is left out where it would be wrong.",
            "Ordinary logic.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                change -> (Operations.ACCESSES.contains(change.kind()) || change.kind() == FactKind.CALL)
                        && change.has(Shift.INTO_CONDITION));
    }
}
