package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import java.util.List;

/** Another lock is taken. */
final class OtherLock implements Rule {

    private static final Card CARD = new Card(
            "other-lock",
            "Another lock is taken",
            "A lock operation with another lock in its place.",
            "The wrong lock was taken, or one lock was split in two.",
            "A renamed field.",
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
                if ((Operations.TAKES.contains(change.kind())) && change.has(Retype.OTHER_SUBJECT)) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
