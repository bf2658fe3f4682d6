package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.change.Retype;
import java.util.List;

/** Atomic operations are changed. */
final class AtomicReworked implements Rule {

    private static final Card CARD = new Card(
            "atomic-reworked",
            "Atomic operations are changed",
            "An atomic operation that became another one, or of another width.",
            "The single operations were atomic, their combination or alignment was not right.",
            "A change of type for other reasons.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069");

    /** Tells more of the same change. */
    private static final Rule IN_ONE = new CheckAndActInOne();

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        if (Heard.fires(fix, IN_ONE)) {
            return List.of();
        }
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.has(Retype.OTHER_ATOMIC)
                        || (Operations.ATOMICS.contains(change.kind())
                                && (Operations.moved(change)
                                        || Operations.removed(change)
                                        || (Operations.retyped(change)
                                                && change.before()
                                                        .map(fact -> Operations.ATOMICS.contains(fact.kind()))
                                                        .orElse(false))))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
