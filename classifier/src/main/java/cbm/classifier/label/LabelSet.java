package cbm.classifier.label;

import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.Contradictions;
import cbm.classifier.taxonomy.DeadlockDetail;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.LeakPattern;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.RacePattern;
import cbm.classifier.taxonomy.RuntimeFamily;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The labels that one rater gave to one fix; what is absent or empty was not given.
 *
 * <p>A subcause says behaviour and cause too, so these two are filled in from it when absent. Sets are in the taxonomy's order.
 *
 * @param primitives {@link Primitive#NONE} alone states that the patch uses none; empty means not stated
 */
public record LabelSet(
        Optional<Behaviour> behaviour,
        Optional<Cause> cause,
        Optional<Subcause> subcause,
        Optional<Strategy> strategy,
        Set<Primitive> primitives,
        Set<DeadlockDetail> deadlockDetails,
        Set<RacePattern> racePatterns,
        Set<LeakPattern> leakPatterns,
        Set<RuntimeFamily> runtimeFamilies) {

    /** No label at all. */
    public static final LabelSet EMPTY = new LabelSet(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());

    /** Copies the sets and fills in what the subcause implies. */
    public LabelSet {
        behaviour = behaviour.or(() -> subcause.map(Subcause::behaviour));
        cause = cause.or(() -> subcause.map(Subcause::cause));
        primitives = ordered(primitives);
        deadlockDetails = ordered(deadlockDetails);
        racePatterns = ordered(racePatterns);
        leakPatterns = ordered(leakPatterns);
        runtimeFamilies = ordered(runtimeFamilies);
    }

    private static <L extends Enum<L>> Set<L> ordered(Collection<L> labels) {
        return labels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(labels));
    }

    /** All labels given, in the taxonomy's order. */
    public List<Label> all() {
        return Stream.of(
                        behaviour.stream(),
                        cause.stream(),
                        subcause.stream(),
                        strategy.stream(),
                        primitives.stream(),
                        deadlockDetails.stream(),
                        racePatterns.stream(),
                        leakPatterns.stream(),
                        runtimeFamilies.stream())
                .flatMap(labels -> labels)
                .<Label>map(label -> label)
                .toList();
    }

    /** What the labels contradict each other in, each as a sentence without its full stop; empty if they agree. */
    public List<String> contradictions() {
        List<String> found = new ArrayList<>(Contradictions.among(behaviour, cause, subcause, strategy));
        found.addAll(Contradictions.among(primitives));
        found.addAll(Contradictions.among(behaviour, deadlockDetails));
        return List.copyOf(new TreeSet<>(found));
    }
}
