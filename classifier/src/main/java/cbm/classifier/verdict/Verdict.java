package cbm.classifier.verdict;

import cbm.classifier.label.Answer;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.Contradictions;
import cbm.classifier.taxonomy.DeadlockDetail;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that is concluded about one change. Labels that contradict each other cannot stand in one verdict.
 *
 * @param repository the repository's name; may be empty
 * @param commit the full commit id; may be empty
 * @param fix whether the change fixes a concurrency bug
 * @param behaviour the study's first axis
 * @param cause the study's second axis
 * @param subcause the finer cause
 * @param strategy what the patch does
 * @param several the conclusions on the axes that allow several labels, the given ones only, each axis in its order
 * @param patchOnly whether only the patch was at hand, so that names could not be looked up
 * @param evidence everything that fired, in the order of the catalogue
 */
public record Verdict(
        String repository,
        String commit,
        Conclusion<Answer> fix,
        Conclusion<Behaviour> behaviour,
        Conclusion<Cause> cause,
        Conclusion<Subcause> subcause,
        Conclusion<Strategy> strategy,
        Map<Axis, List<Conclusion<Label>>> several,
        boolean patchOnly,
        List<Evidence> evidence) {
    public Verdict {
        Objects.requireNonNull(repository);
        Objects.requireNonNull(commit);
        Map<Axis, List<Conclusion<Label>>> copy = new TreeMap<>();
        several.forEach((axis, conclusions) -> copy.put(axis, List.copyOf(conclusions)));
        several = copy;
        evidence = List.copyOf(evidence);
        List<String> faults = new ArrayList<>(
                Contradictions.among(behaviour.label(), cause.label(), subcause.label(), strategy.label()));
        faults.addAll(Contradictions.among(labels(copy, Axis.PRIMITIVE, Primitive.class)));
        faults.addAll(
                Contradictions.among(behaviour.label(), labels(copy, Axis.DEADLOCK_DETAIL, DeadlockDetail.class)));
        boolean classified = !behaviour.abstained() || !strategy.abstained() || !subcause.abstained();
        if (classified && fix.label().filter(Answer.NO::equals).isPresent()) {
            faults.add("what is no fix has no kind");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /** The verdict on a change of whose code no diff is there: whoever reads it must be unsure, of its kind too. */
    public static Verdict unseen(String repository, String commit) {
        String why = "there is no diff of its code to see";
        Optional<Answer> unsure = Optional.of(Answer.UNSURE);
        return new Verdict(
                repository,
                commit,
                new Conclusion<>(unsure, 0, unsure, Optional.empty(), 0, why, List.of()),
                Conclusion.none(why),
                Conclusion.none(why),
                Conclusion.none(why),
                Conclusion.none(why),
                Map.of(),
                true,
                List.of());
    }

    /** The answer to whether it is a fix; unsure where the judge abstains. */
    public Answer answer() {
        return fix.label().orElse(Answer.UNSURE);
    }

    /** The conclusions on an axis that allows several labels. */
    public List<Conclusion<Label>> several(Axis axis) {
        return several.getOrDefault(axis, List.of());
    }

    /** The primitives that the patch uses. */
    public Set<Primitive> primitives() {
        return labels(several, Axis.PRIMITIVE, Primitive.class);
    }

    /** The conclusion on an axis of one label, its type set aside. */
    public Conclusion<? extends Label> single(Axis axis) {
        return switch (axis) {
            case BEHAVIOUR -> behaviour;
            case CAUSE -> cause;
            case SUBCAUSE -> subcause;
            case STRATEGY -> strategy;
            case PRIMITIVE, DEADLOCK_DETAIL, RACE_PATTERN, LEAK_PATTERN, RUNTIME_FAMILY ->
                throw new IllegalArgumentException(axis + " allows several labels");
        };
    }

    /** The codes given on an axis, joined by semicolons as files hold them; empty if none is. */
    public String codes(Axis axis) {
        if (!axis.severalAllowed()) {
            return single(axis).label().map(Label::code).orElse("");
        }
        return several(axis).stream()
                .flatMap(conclusion -> conclusion.label().stream())
                .sorted(Comparator.comparingInt(axis.labels()::indexOf))
                .map(Label::code)
                .collect(Collectors.joining(";"));
    }

    private static <L extends Label> Set<L> labels(
            Map<Axis, List<Conclusion<Label>>> several, Axis axis, Class<L> type) {
        return several.getOrDefault(axis, List.of()).stream()
                .map(Conclusion::label)
                .flatMap(Optional::stream)
                .map(type::cast)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
