package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.Family;
import java.util.List;
import java.util.Optional;

/** Atomic operations are only written otherwise. */
final class AtomicsRestyled implements Rule {

    private static final Card CARD = new Card(
            "only-atomics-restyled",
            "Atomic operations are only written otherwise",
            "As many atomic operations after as before, on the same variables and in the same places, and no other synchronisation or plain access changed.",
            "What was atomic stays atomic: the typed atomics of Go 1.19 say the same as the functions.",
            "An operation that became another one for a reason.",
            "Go 1.19 release notes, sync/atomic");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        boolean others = fix.changes()
                .anyMatch(change -> !Operations.kept(change)
                        && (Operations.synchronises(change) || Operations.ACCESSES.contains(change.kind()))
                        && change.fact().family() != Family.ATOMIC);
        List<FactChange> atomics = fix.changes(Operations.ATOMICS)
                .filter(change -> !Operations.kept(change))
                .toList();
        long before =
                atomics.stream().filter(change -> isAtomic(change.before())).count();
        long after = atomics.stream().filter(change -> isAtomic(change.after())).count();
        boolean typed = atomics.stream().allMatch(change -> styles(change) && !Operations.moved(change));
        if (!others && typed && before == after && before > 0) {
            atomics.forEach(findings::fired);
        }
        return findings.list();
    }

    private static boolean isAtomic(Optional<Fact> fact) {
        return fact.map(one -> Operations.ATOMICS.contains(one.kind())).orElse(false);
    }

    /** Whether an operation is gone, or came as the method of an atomic type. */
    private static boolean styles(FactChange change) {
        return change.after()
                .map(fact -> fact.subject().type().isEmpty()
                        || fact.subject().baseType().startsWith("atomic."))
                .orElse(true);
    }
}
