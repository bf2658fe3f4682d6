package cbm.classifier.rules;

import static cbm.classifier.facts.FactKind.*;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.Shift;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who waits for a condition is woken at another place of the same function. */
final class WakeUpMoved implements Rule {

    private static final Card CARD = new Card(
            "wake-up-moved",
            "A condition variable is signalled earlier or later",
            "A Signal or Broadcast that stands at another place of its function, or past which a write or a lock went, and no further one.",
            "The waiter was woken before what it waits for was true, looked, and slept on.",
            "A rewritten function.",
            "Package sync, type Cond, https://pkg.go.dev/sync#Cond");

    private static final Set<FactKind> WAKES = EnumSet.of(COND_SIGNAL, COND_BROADCAST);

    private static final Set<FactKind> PASSING = EnumSet.of(WRITE, LOCK, UNLOCK, ATOMIC_STORE);

    private static final Set<FactKind> LOOKED_AT =
            EnumSet.of(COND_SIGNAL, COND_BROADCAST, WRITE, LOCK, UNLOCK, ATOMIC_STORE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        return Findings.where(
                this,
                fix,
                LOOKED_AT,
                (function, change) -> Operations.lives(function)
                        && (isElsewhere(change) || passesWakeUp(change))
                        && wakeUps(RuntimeFacts.after(function)) <= wakeUps(RuntimeFacts.before(function)));
    }

    private static boolean isElsewhere(FactChange change) {
        return WAKES.contains(change.kind())
                && movesWithin(change)
                && change.passed().stream().anyMatch(PASSING::contains);
    }

    private static boolean passesWakeUp(FactChange change) {
        return PASSING.contains(change.kind())
                && movesWithin(change)
                && change.passed().stream().anyMatch(WAKES::contains);
    }

    private static boolean movesWithin(FactChange change) {
        return Operations.moved(change) && !change.has(Shift.TO_OTHER_FUNCTION);
    }

    private static long wakeUps(Stream<Fact> facts) {
        return facts.filter(fact -> WAKES.contains(fact.kind())).count();
    }
}
