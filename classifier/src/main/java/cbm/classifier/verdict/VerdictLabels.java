package cbm.classifier.verdict;

import cbm.classifier.label.LabelSet;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.DeadlockDetail;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.LeakPattern;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.RacePattern;
import cbm.classifier.taxonomy.RuntimeFamily;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** A verdict as a row of {@code labels.csv}, the schema that people's labels have too. */
public final class VerdictLabels {

    private static final double ROUND = 1000;

    private VerdictLabels() {}

    /** The row; its confidence is the one that the change is a fix, its note the reasons for that. */
    public static LabelledFix of(Verdict verdict) {
        LabelSet labels = new LabelSet(
                verdict.behaviour().label(),
                verdict.cause().label(),
                verdict.subcause().label(),
                verdict.strategy().label(),
                several(verdict, Axis.PRIMITIVE, Primitive.class),
                several(verdict, Axis.DEADLOCK_DETAIL, DeadlockDetail.class),
                several(verdict, Axis.RACE_PATTERN, RacePattern.class),
                several(verdict, Axis.LEAK_PATTERN, LeakPattern.class),
                several(verdict, Axis.RUNTIME_FAMILY, RuntimeFamily.class));
        return new LabelledFix(
                verdict.repository(),
                verdict.commit(),
                LabelledFix.MACHINE,
                verdict.answer(),
                labels,
                OptionalDouble.of(Math.round(verdict.fix().confidence() * ROUND) / ROUND),
                verdict.fix().why());
    }

    private static <L extends Label> Set<L> several(Verdict verdict, Axis axis, Class<L> type) {
        return verdict.several(axis).stream()
                .flatMap(conclusion -> conclusion.label().stream())
                .map(type::cast)
                .collect(Collectors.toUnmodifiableSet());
    }
}
