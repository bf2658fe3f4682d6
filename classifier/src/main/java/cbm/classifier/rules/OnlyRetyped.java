package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Retype;
import java.util.List;

/** Operations of synchronisation become others, none is added or removed. */
final class OnlyRetyped implements Rule {

    private static final Card CARD = new Card(
            "synchronisation-only-retyped",
            "Operations of synchronisation become others, none is added or removed",
            "Every changed operation of synchronisation stands where another one stood; a plain access that became atomic is none.",
            "The place was right and the operation was not.",
            "A change that does more than the fix.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        List<FactChange> all = fix.synchronisation();
        if (!all.isEmpty() && all.stream().allMatch(OnlyRetyped::becomesAnother)) {
            all.forEach(findings::fired);
        }
        return findings.list();
    }

    /** Whether an operation becomes another one; a goroutine that is only handed arguments does not, nor a plain access. */
    private static boolean becomesAnother(FactChange change) {
        return Operations.retyped(change) && !change.has(Retype.ARGUMENTS) && !Operations.becomesAtomic(change);
    }
}
