package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import java.util.List;

/** Much code is added. */
final class MuchAdded implements Rule {

    private static final Card CARD = new Card(
            "much-code-added",
            "Much code is added",
            "At least fifty statements more in the functions that count.",
            "A fix of one bug is small.",
            "A repair by another design.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    @Override
    public Card card() {
        return CARD;
    }

    /** Fewer added statements than these are not much. */
    private static final int MUCH = 50;

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        int added = fix.functions().stream()
                .mapToInt(FunctionChange::addedStatements)
                .sum();
        if (added >= MUCH) {
            findings.fired(fix.functions().getFirst(), added + " statements");
        }
        return findings.list();
    }
}
