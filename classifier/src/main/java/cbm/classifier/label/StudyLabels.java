package cbm.classifier.label;

import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.DeadlockDetail;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.datasets.GoStudy;
import cbm.datasets.StudyBug;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** The published study's rows as labels, so that they are tabulated and compared like anybody's. */
public final class StudyLabels {

    private static final String COND_WAIT = "cond-wait";

    private StudyLabels() {}

    /** The labels of some bugs, in their order; the rater is {@link GoStudy#NAME}. */
    public static List<LabelledFix> of(List<StudyBug> bugs) {
        return bugs.stream().map(StudyLabels::of).toList();
    }

    /** The labels of one bug: the classes that the paper's tables count, not the raw flags. */
    public static LabelledFix of(StudyBug bug) {
        LabelSet labels = new LabelSet(
                Label.find(Behaviour.class, bug.behaviour()),
                Label.find(Cause.class, bug.cause()),
                Label.find(Subcause.class, bug.subcause()),
                Label.find(Strategy.class, bug.strategy()),
                primitives(bug),
                labels(DeadlockDetail.class, bug.deadlockDetail()),
                Set.of(),
                Set.of(),
                Set.of());
        return new LabelledFix(
                bug.repository(),
                bug.fixCommit().orElse(""),
                GoStudy.NAME,
                Answer.YES,
                labels,
                OptionalDouble.empty(),
                bug.id());
    }

    private static Set<Primitive> primitives(StudyBug bug) {
        return labels(
                Primitive.class,
                bug.patchPrimitives().stream()
                        .map(flag -> flag.equals(COND_WAIT) ? Primitive.COND.code() : flag)
                        .toList());
    }

    private static <L extends Enum<L> & Label> Set<L> labels(Class<L> axis, List<String> codes) {
        return codes.stream().map(code -> Label.find(axis, code).orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }
}
