package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A value is taken while the lock is still held. */
final class TakenUnderLock implements Rule {

    private static final Card CARD = new Card(
            "value-taken-under-lock",
            "A value is taken while the lock is still held",
            "A shared variable copied to a local one in a critical section that was there before.",
            "It was read after the lock had been released, when others could change it.",
            "A shorthand.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            boolean newLock = Operations.within(function, Operations::takesAnew);
            for (FactChange change : function.facts()) {
                if (!newLock
                        && change.kind() == FactKind.COPY
                        && Operations.added(change)
                        && change.fact().detail().equals("local")
                        && change.fact().surroundings().underLock()) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
