package cbm.classifier.change;

import cbm.classifier.facts.Fact;
import cbm.classifier.facts.FactKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fact.
 *
 * @param status what became of it
 * @param factBefore the fact before; null if it was added
 * @param factAfter the fact after; null if it was removed
 * @param shifts how its surroundings differ; empty unless it was kept, moved or retyped
 * @param retypes how it differs itself; empty unless it was retyped
 * @param passed the kinds of facts of the same function that it moved past, earlier or later
 */
public record FactChange(
        FactStatus status,
        @Nullable Fact factBefore,
        @Nullable Fact factAfter,
        Set<Shift> shifts,
        Set<Retype> retypes,
        Set<FactKind> passed) {
    /** Copies the sets and checks that the sides fit the status. */
    public FactChange {
        shifts = sorted(shifts);
        retypes = sorted(retypes);
        passed = sorted(passed);
        boolean before = status != FactStatus.ADDED;
        boolean after = status != FactStatus.REMOVED;
        if (before != (factBefore != null) || after != (factAfter != null)) {
            throw new IllegalArgumentException("the sides do not fit the status " + status);
        }
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> set) {
        return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(set));
    }

    static FactChange added(Fact fact) {
        return new FactChange(FactStatus.ADDED, null, fact, Set.of(), Set.of(), Set.of());
    }

    static FactChange removed(Fact fact) {
        return new FactChange(FactStatus.REMOVED, fact, null, Set.of(), Set.of(), Set.of());
    }

    /** The fact before the fix. */
    public Optional<Fact> before() {
        return Optional.ofNullable(factBefore);
    }

    /** The fact after the fix. */
    public Optional<Fact> after() {
        return Optional.ofNullable(factAfter);
    }

    /** The fact after the fix, or before it where it was removed. */
    public Fact fact() {
        if (factAfter != null) {
            return factAfter;
        }
        if (factBefore != null) {
            return factBefore;
        }
        throw new IllegalStateException("a change without a fact");
    }

    /** The kind of {@link #fact()}. */
    public FactKind kind() {
        return fact().kind();
    }

    /** Whether the statement or its surroundings changed at all. */
    public boolean isChange() {
        return status != FactStatus.KEPT || !shifts.isEmpty();
    }

    /** Whether its statement stands where it stood, be it that the function that it calls or starts does something else. */
    public boolean isStatementKept() {
        return status == FactStatus.KEPT || (isOfCalleeOnly() && !Shifts.meansMoved(shifts));
    }

    private boolean isOfCalleeOnly() {
        return retypes.size() == 1
                && has(Retype.OTHER_EFFECTS)
                && !has(Shift.EARLIER)
                && !has(Shift.LATER)
                && !has(Shift.TO_OTHER_FUNCTION);
    }

    /** Whether it shifted in a way. */
    public boolean has(Shift shift) {
        return shifts.contains(shift);
    }

    /** Whether it was retyped in a way. */
    public boolean has(Retype retype) {
        return retypes.contains(retype);
    }
}
