package cbm.classifier.rules;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.List;

/** The locked part of a function becomes a function of its own, and the rest runs without the lock. */
final class LockedPartSplitOff implements Rule {

    private static final Card CARD = new Card(
            "locked-part-split-off",
            "The locked part of a function becomes a function of its own",
            "A new function that takes the lock which its caller took before and takes no more, and calls of others that the caller"
                    + " makes without the lock.",
            "What the rest calls takes locks, waits or calls back, and must not do so in the critical section.",
            "A critical section given a name, where the rest did not need the lock anyway.",
            "GoBench, CGO 2021, doi:10.1109/CGO51591.2021.9370317, double locking");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        Findings findings = new Findings(this);
        for (FunctionChange function : fix.functions()) {
            List<FactChange> calls = LockSplits.callsOfLockedPart(fix, function);
            if (!calls.isEmpty() && function.facts().stream().anyMatch(change -> leaves(change, calls))) {
                calls.forEach(findings::fired);
            }
        }
        return findings.list();
    }

    /** Whether a call left the critical section, or came anew beside it. */
    private static boolean leaves(FactChange change, List<FactChange> calls) {
        if (change.kind() != FactKind.CALL || calls.contains(change)) {
            return false;
        }
        boolean without = change.after()
                .map(fact -> !fact.surroundings().underLock() && !fact.isDeferred())
                .orElse(false);
        boolean within = change.before()
                .map(Fact::surroundings)
                .map(around -> around.underLock())
                .orElse(true);
        return without && within;
    }
}
