package cbm.classifier.rules;

import cbm.classifier.change.FunctionChange;
import java.util.List;

/** Many functions synchronise otherwise than before. */
final class SynchronisesWidely implements Rule {

    private static final Card CARD = new Card(
            "synchronisation-in-many-functions",
            "Many functions synchronise otherwise than before",
            "Operations of synchronisation are added, removed, moved or retyped in at least four of the functions that count.",
            "One bug is repaired in one place or two; a change of many places is a feature or another design.",
            "A lock that all methods of a type lacked.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    /** Fewer functions than these are not many. */
    private static final int MANY = 4;

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        List<FunctionChange> changed =
                fix.functions().stream().filter(Dossier::synchronises).toList();
        Findings findings = new Findings(this);
        if (changed.size() >= MANY) {
            findings.fired(changed.getFirst(), changed.size() + " functions");
        }
        return findings.list();
    }
}
