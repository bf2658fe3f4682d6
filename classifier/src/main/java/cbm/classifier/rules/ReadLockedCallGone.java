package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** A call that takes a read lock is replaced or taken out. */
final class ReadLockedCallGone implements Rule {

    private static final Card CARD = new Card(
            "read-locking-call-replaced",
            "A call that takes a read lock is replaced or taken out",
            "Before the fix a call whose function takes a read lock and no write lock, where a lock is held or by a variant that does not lock after.",
            "A second read lock of one goroutine waits behind a writer that waits for the first.",
            "The lock held is another one.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            for (FactChange change : function.facts()) {
                if (change.before()
                                .map(fact -> fact.kind() == FactKind.CALL
                                        && fact.hasEffect(FactKind.READ_LOCK)
                                        && !fact.hasEffect(FactKind.LOCK)
                                        && fact.surroundings().held().stream().anyMatch(lock -> lock.read()))
                                .orElse(false)
                        && (Operations.removed(change) || Operations.retyped(change))) {
                    findings.fired(change);
                }
            }
        }
        return findings.list();
    }
}
