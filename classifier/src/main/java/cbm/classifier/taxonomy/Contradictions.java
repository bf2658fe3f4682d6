package cbm.classifier.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of combinations that the taxonomy does not allow, for a person's labels and the machine's alike.
 *
 * <p>A label that is not given contradicts nothing.
 */
public final class Contradictions {

    private Contradictions() {}

    /**
     * The contradictions among the single-valued labels of one fix, each as a sentence without its full stop.
     *
     * @return empty if the labels agree
     */
    public static List<String> among(
            Optional<Behaviour> behaviour,
            Optional<Cause> cause,
            Optional<Subcause> subcause,
            Optional<Strategy> strategy) {
        List<String> found = new ArrayList<>();
        subcause.ifPresent(s -> {
            behaviour.filter(b -> b != s.behaviour()).ifPresent(b -> found.add(pair(s, b)));
            cause.filter(c -> c != s.cause()).ifPresent(c -> found.add(pair(s, c)));
        });
        Optional<Behaviour> known = behaviour.or(() -> subcause.map(Subcause::behaviour));
        strategy.ifPresent(s -> known.filter(b -> !s.appliesTo(b)).ifPresent(b -> found.add(pair(s, b))));
        return List.copyOf(found);
    }

    /** The contradictions within a set of primitives: {@link Primitive#NONE} stands alone. */
    public static List<String> among(Set<Primitive> primitives) {
        return primitives.contains(Primitive.NONE) && primitives.size() > 1
                ? List.of("primitive none stands with others")
                : List.of();
    }

    /** The contradictions between deadlock details and a behaviour: only a blocking bug has them. */
    public static List<String> among(Optional<Behaviour> behaviour, Set<DeadlockDetail> details) {
        return details.isEmpty() || behaviour.isEmpty() || behaviour.get() == Behaviour.BLOCKING
                ? List.of()
                : List.of("deadlock_detail is given for a non-blocking bug");
    }

    private static String pair(Label one, Label other) {
        return one.axis().column() + " " + one.code() + " contradicts "
                + other.axis().column() + " " + other.code();
    }
}
