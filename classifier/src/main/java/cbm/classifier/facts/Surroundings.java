package cbm.classifier.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The code around a fact.
 *
 * @param loops the number of loops around it within the innermost function or function literal
 * @param goesBefore the number of goroutines that the function has started before, in the order of the source
 * @param leaves whether its block goes on to a return, break, continue, goto or panic, so stands on a way out
 * @param enclosures the function literals around it, the outermost first
 * @param held the locks held, in the order in which they were taken
 * @param conditions the conditions around it, the outermost first
 * @param selectArms the arms of the innermost select of which it is or in whose arm it stands; empty if there is none
 */
public record Surroundings(
        int loops,
        int goesBefore,
        boolean leaves,
        List<Enclosure> enclosures,
        List<HeldLock> held,
        List<Condition> conditions,
        List<Arm> selectArms) {

    /** Nothing around. */
    public static final Surroundings NONE = new Surroundings(0, 0, false, List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Surroundings {
        enclosures = List.copyOf(enclosures);
        held = List.copyOf(held);
        conditions = List.copyOf(conditions);
        selectArms = List.copyOf(selectArms);
    }

    /** Whether a loop is around it. */
    public boolean inLoop() {
        return loops > 0;
    }

    /** Whether a goroutine that the function starts runs it. */
    public boolean inGoroutine() {
        return inside(Enclosure.Kind::isGoroutine);
    }

    /** Whether it runs when the function returns. */
    public boolean inDefer() {
        return inside(kind -> kind == Enclosure.Kind.DEFER);
    }

    /** Whether it runs once. */
    public boolean inOnce() {
        return inside(kind -> kind == Enclosure.Kind.ONCE);
    }

    /** Whether a goroutine has been started before. */
    public boolean afterGo() {
        return goesBefore > 0;
    }

    /** Whether a lock is held, on some way at least. */
    public boolean underLock() {
        return !held.isEmpty();
    }

    /** Whether a lock is held that excludes everybody else, on some way at least. */
    public boolean underWriteLock() {
        return held.stream().anyMatch(lock -> !lock.read());
    }

    /** Whether the lock of a path is held, on some way at least. */
    public boolean holds(String path) {
        return held.stream().anyMatch(lock -> lock.path().equals(path));
    }

    /** The innermost function literal, whoever runs it. */
    public Optional<Enclosure> innermost() {
        return enclosures.isEmpty() ? Optional.empty() : Optional.of(enclosures.getLast());
    }

    /** The innermost function literal that another goroutine runs. */
    public Optional<Enclosure> goroutine() {
        return enclosures.reversed().stream()
                .filter(enclosure -> enclosure.kind().isGoroutine())
                .findFirst();
    }

    /** Whether the select around it has an arm of a kind. */
    public boolean hasArm(Arm.Kind kind) {
        return selectArms.stream().anyMatch(arm -> arm.kind() == kind);
    }

    private boolean inside(Predicate<Enclosure.Kind> condition) {
        return enclosures.stream().anyMatch(enclosure -> condition.test(enclosure.kind()));
    }
}
