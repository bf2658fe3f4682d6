package cbm.classifier.rules;

import java.util.List;

/** Much is changed. */
final class LargeChange implements Rule {

    private static final Card CARD = new Card(
            "large-change",
            "Much is changed",
            "More than 25 functions that count are changed.",
            "A fix of one bug is small; the more is changed the less of it is the fix.",
            "A lock added at many places.",
            "What do large commits tell us, MSR 2008, doi:10.1145/1370750.1370773");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (fix.functions().size() > 25) {
            findings.fired(fix.functions().getFirst(), fix.functions().size() + " functions");
        }
        return findings.list();
    }
}
