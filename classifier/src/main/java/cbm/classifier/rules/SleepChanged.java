package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FactStatus;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A sleep is added or removed. */
final class SleepChanged implements Rule {

    private static final Card CARD = new Card(
            "sleep-changed",
            "A sleep is added or removed",
            "time.Sleep added or removed.",
            "Somebody hoped that a pause would put things in order.",
            "Backing off.",
            "Go language specification and standard library");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.kind() == FactKind.SLEEP && change.status() != FactStatus.KEPT) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
