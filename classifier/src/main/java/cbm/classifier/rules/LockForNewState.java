package cbm.classifier.rules;

import static cbm.classifier.facts.FactKind.*;

import cbm.classifier.change.FactChange;
import cbm.classifier.change.FunctionChange;
import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All new locks guard nothing that was there before. */
final class LockForNewState implements Rule {

    private static final Card CARD = new Card(
            "lock-for-new-state",
            "Each new lock guards only what is new itself",
            "Locks declared and taken anew, all in methods of a type that was there, under which stand accesses, but neither a call nor"
                    + " anything that was there or of the name of what was accessed before.",
            "Nobody can have raced for what did not exist: the lock came along with something else, and the bug is mended elsewhere.",
            "A variable that was known by another name before.",
            "Go study, ASPLOS 2019, doi:10.1145/3297858.3304069, Table 10");

    private static final Set<FactKind> GUARDED = EnumSet.of(
            READ, WRITE, CALL, SEND, RECEIVE, CLOSE, GO, MAKE_CHANNEL, COND_WAIT, COND_SIGNAL, COND_BROADCAST);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> examine(Dossier fix) {
        List<Dossier.Standing> locks = Stream.of(fix.standing(Operations.TAKES))
                .filter(standing -> Operations.takesAnew(standing.change()))
                .toList();
        if (!locks.stream().allMatch(lock -> guardsOnlyNew(fix, lock.function(), lock.change()))) {
            return List.of();
        }
        Findings findings = new Findings(this);
        locks.forEach(lock -> findings.fired(lock.change()));
        return findings.list();
    }

    private static boolean guardsOnlyNew(Dossier fix, FunctionChange function, FactChange lock) {
        List<FactChange> guarded = guarded(function, lock.fact());
        return isDeclaredAnew(fix, lock.fact())
                && !guarded.isEmpty()
                && guarded.stream().allMatch(change -> isNew(fix, change))
                && isOfOldType(fix, function);
    }

    private static boolean isDeclaredAnew(Dossier fix, Fact lock) {
        return fix.changes(Set.of(DECLARE))
                .anyMatch(change -> Operations.added(change)
                        && Operations.isLockType(change.fact().subject())
                        && Operations.sameSubject(change.fact(), lock));
    }

    /** What stands under a lock in the function that takes it, and did not stand under it before. */
    private static List<FactChange> guarded(FunctionChange function, Fact lock) {
        List<FactChange> guarded = new ArrayList<>();
        for (FactChange change : function.facts()) {
            if (GUARDED.contains(change.kind())
                    && isUnder(change.factAfter(), lock)
                    && !isUnder(change.factBefore(), lock)) {
                guarded.add(change);
            }
        }
        return guarded;
    }

    private static boolean isUnder(@Nullable Fact fact, Fact lock) {
        return fact != null && fact.surroundings().held().stream().anyMatch(held -> held.is(lock.subject()));
    }

    private static boolean isNew(Dossier fix, FactChange change) {
        return Operations.added(change)
                && Operations.ACCESSES.contains(change.kind())
                && Operations.isNewName(fix, Operations.ACCESSES, change.fact());
    }

    /** Whether a method of the type stood before: what a type of its own wraps may have stood without it. */
    private static boolean isOfOldType(Dossier fix, FunctionChange function) {
        String type = type(function);
        return !type.isEmpty()
                && fix.functions().stream()
                        .anyMatch(other ->
                                other.before().isPresent() && type(other).equals(type));
    }

    private static String type(FunctionChange function) {
        String name = function.name();
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
