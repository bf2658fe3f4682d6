package cbm.classifier.facts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that a piece of Go does which matters to concurrency, with what it does it to and where.
 *
 * @param kind what is done
 * @param subject what it is done to; {@link Subject#NONE} where nothing has a name
 * @param detail what the kind says it is; else empty
 * @param traits its further properties, in the order of the constants
 * @param arms the arms of a select; else empty
 * @param effects what a called function or a started goroutine's function does; else empty
 * @param surroundings the code around it
 * @param place where it stands
 */
public record Fact(
        FactKind kind,
        Subject subject,
        String detail,
        Set<Trait> traits,
        List<Arm> arms,
        List<Effect> effects,
        Surroundings surroundings,
        Place place) {

    /** Copies the collections. */
    public Fact {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(detail);
        traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
        arms = List.copyOf(arms);
        effects = List.copyOf(effects);
        Objects.requireNonNull(surroundings);
        Objects.requireNonNull(place);
    }

    /** The same fact at another place. */
    public Fact at(Place other) {
        return new Fact(kind, subject, detail, traits, arms, effects, surroundings, other);
    }

    /** Whether another fact says the same, wherever it stands. */
    public boolean saysSameAs(Fact other) {
        return kind == other.kind
                && subject.equals(other.subject)
                && detail.equals(other.detail)
                && traits.equals(other.traits)
                && arms.equals(other.arms)
                && effects.equals(other.effects)
                && surroundings.equals(other.surroundings);
    }

    /** Whether it has a trait. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether it runs when the function returns: as the call of a {@code defer} or in a deferred literal. */
    public boolean isDeferred() {
        return has(Trait.DEFER_CALL) || surroundings.inDefer();
    }

    /** Whether it can wait for another goroutine here: no default stands beside it. */
    public boolean isBlocking() {
        boolean open = kind == FactKind.SELECT
                ? arms.stream().noneMatch(arm -> arm.kind() == Arm.Kind.DEFAULT)
                : !has(Trait.NON_BLOCKING);
        return kind.canBlock() && open;
    }

    /** Whether a called function takes a lock, sends, receives or does anything else of a kind. */
    public boolean hasEffect(FactKind effect) {
        for (Effect each : effects) {
            if (each.kind() == effect) {
                return true;
            }
        }
        return false;
    }

    /** The primitive it belongs to. */
    public Family family() {
        return kind.family();
    }

    /** The 1-based first line. */
    public int line() {
        return place.firstLine();
    }

    @Override
    public String toString() {
        return FactText.print(this);
    }
}
