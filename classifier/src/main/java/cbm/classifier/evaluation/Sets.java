package cbm.classifier.evaluation;

import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The labels of reader and judge on an axis that allows several.
 *
 * @param axis the axis
 * @param labels the labels that the reader could give
 * @param pairs one for each commit whose labels the reader stated
 */
public record Sets(Axis axis, List<Label> labels, List<Pair> pairs) {

    /** One commit's two sets, of the labels that the reader could give. */
    public record Pair(String id, String group, Set<Label> truth, Set<Label> given) {
        public Pair {
            truth = Set.copyOf(truth);
            given = Set.copyOf(given);
        }

        Score score() {
            long right = truth.stream().filter(given::contains).count();
            return new Score(right, given.size(), truth.size());
        }
    }

    public Sets {
        labels = List.copyOf(labels);
        pairs = List.copyOf(pairs);
    }

    /**
     * The primitives of the study among all commits with a kind. The study leaves the field empty where nothing is flagged, so
     * none and empty are one; the label none itself is not counted.
     */
    public static Sets primitives(List<Judged> judged) {
        List<Label> labels = List.of(Primitive.values()).stream()
                .filter(primitive -> primitive.inStudy() && primitive != Primitive.NONE)
                .map(Label.class::cast)
                .toList();
        return of(
                Axis.PRIMITIVE,
                labels,
                judged,
                one -> one.truth().labels().behaviour().isPresent());
    }

    /** The details of blocking bugs, where both reader and judge say blocking or the judge says nothing else. */
    public static Sets deadlockDetails(List<Judged> judged, List<Label> labels) {
        return of(
                Axis.DEADLOCK_DETAIL,
                labels,
                judged,
                one -> one.truth().labels().behaviour().equals(Optional.of(Behaviour.BLOCKING)));
    }

    private static Sets of(Axis axis, List<Label> labels, List<Judged> judged, Predicate<Judged> stated) {
        List<Pair> pairs = new ArrayList<>();
        for (Judged one : judged) {
            if (stated.test(one)) {
                Set<Label> truth = one.truth().labels().all().stream()
                        .filter(labels::contains)
                        .collect(Collectors.toUnmodifiableSet());
                Set<Label> given = one.verdict().several(axis).stream()
                        .flatMap(conclusion -> conclusion.label().stream())
                        .filter(labels::contains)
                        .collect(Collectors.toUnmodifiableSet());
                pairs.add(new Pair(one.id(), one.group(), truth, given));
            }
        }
        return new Sets(axis, labels, pairs);
    }

    /** All labels of all commits together: the micro average. */
    public Score micro() {
        return micro(pairs);
    }

    static Score micro(List<Pair> pairs) {
        return pairs.stream().map(Pair::score).reduce(new Score(0, 0, 0), Score::plus);
    }

    /** What always giving the reader's most frequent label would score. */
    public Score baseline() {
        Score best = new Score(0, 0, 0);
        long there = pairs.stream().mapToLong(pair -> pair.truth().size()).sum();
        for (Label label : labels) {
            long right =
                    pairs.stream().filter(pair -> pair.truth().contains(label)).count();
            Score score = new Score(right, pairs.size(), there);
            best = score.right() > best.right() ? score : best;
        }
        return best;
    }

    /** One label over all commits. */
    public Score score(Label label) {
        long right = pairs.stream()
                .filter(pair -> pair.truth().contains(label) && pair.given().contains(label))
                .count();
        long given = pairs.stream().filter(pair -> pair.given().contains(label)).count();
        long there = pairs.stream().filter(pair -> pair.truth().contains(label)).count();
        return new Score(right, given, there);
    }
}
