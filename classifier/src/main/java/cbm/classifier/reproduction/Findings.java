package cbm.classifier.reproduction;

import cbm.classifier.label.StudyLabels;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.DeadlockDetail;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.datasets.StudyBug;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The figures of the paper's text that the rows can give, by the name that the data set gives the finding. */
final class Findings {

    private static final Predicate<Coded> BLOCKING = label(Behaviour.BLOCKING);
    private static final Predicate<Coded> NON_BLOCKING = label(Behaviour.NON_BLOCKING);
    private static final Predicate<Coded> SHARED = label(Cause.SHARED_MEMORY);
    private static final Predicate<Coded> MESSAGE = label(Cause.MESSAGE_PASSING);
    private static final Predicate<Coded> LOCK = label(Subcause.MUTEX).or(label(Subcause.RWMUTEX));
    private static final Predicate<Coded> GO_SPECIFIC = coded -> coded.bug().goSpecific();
    private static final Predicate<Coded> REPRODUCED =
            coded -> coded.bug().reproduced().orElse(false);

    private final List<Coded> bugs;

    /** A bug and all its labels. */
    private record Coded(StudyBug bug, List<Label> labels) {}

    /**
     * A share, kept as its counts so that an interval can be given.
     *
     * @param of the total; 0 if the figure is not a share
     */
    record Figure(BigDecimal value, long count, long of) {}

    Findings(List<StudyBug> bugs) {
        this.bugs = bugs.stream()
                .map(bug -> new Coded(bug, StudyLabels.of(bug).labels().all()))
                .toList();
    }

    private static Predicate<Coded> label(Label label) {
        return coded -> coded.labels().contains(label);
    }

    /** The figure of a finding; absent if the rows cannot give it. */
    Optional<Figure> figure(String finding) {
        return Optional.ofNullable(figures().get(finding)).map(Supplier::get);
    }

    private Map<String, Supplier<Figure>> figures() {
        Map<String, Supplier<Figure>> all = new java.util.HashMap<>(counts());
        all.putAll(shares());
        all.putAll(patches());
        return all;
    }

    private Map<String, Supplier<Figure>> counts() {
        return Map.of(
                "F01", () -> count(coded -> true),
                "F02", () -> count(BLOCKING),
                "F03", () -> count(NON_BLOCKING),
                "F04", () -> count(BLOCKING.and(REPRODUCED)),
                "F05", () -> count(NON_BLOCKING.and(REPRODUCED)),
                "F25",
                        () -> count(label(Subcause.TRADITIONAL)
                                .and(coded -> coded.bug().misreadGoFeature().orElse(false))),
                "F28", () -> count(label(Subcause.WAITGROUP)));
    }

    private Map<String, Supplier<Figure>> shares() {
        return Map.of(
                "F09", () -> share(MESSAGE, BLOCKING),
                "F10", () -> share(SHARED, BLOCKING),
                "F11", () -> share(GO_SPECIFIC.negate(), BLOCKING.and(SHARED)),
                "F12", () -> share(GO_SPECIFIC, BLOCKING.and(MESSAGE)),
                "F13", () -> share(label(Strategy.MISC).negate(), BLOCKING),
                "F23", () -> share(GO_SPECIFIC, coded -> true),
                "F24", () -> share(label(Subcause.TRADITIONAL), NON_BLOCKING.and(SHARED)),
                "F30", () -> share(MESSAGE, NON_BLOCKING),
                "F32", () -> share(label(Strategy.ADD).or(label(Strategy.MOVE)), NON_BLOCKING));
    }

    private Map<String, Supplier<Figure>> patches() {
        Map<String, Supplier<Figure>> all = new java.util.HashMap<>();
        all.put("F14", this::meanBlockingPatch);
        all.put("F15", () -> count(LOCK.and(label(Strategy.MOVE))));
        all.put("F16", () -> count(label(Subcause.MUTEX).and(label(Primitive.MUTEX))));
        all.put("F17", () -> count(LOCK.and(label(DeadlockDetail.MISSING_UNLOCK))));
        all.put("F18", () -> count(LOCK.and(label(Strategy.REMOVE))));
        all.put("F19", this::moveOfMutex);
        all.put("F21", () -> count(label(Subcause.MESSAGING_LIBRARY).and(label(Strategy.ADD))));
        all.put(
                "F22",
                () -> count(BLOCKING.and(MESSAGE).and(label(Primitive.SELECT)).and(label(Strategy.ADD))));
        all.put("F33", () -> count(NON_BLOCKING.and(label(Primitive.MUTEX))));
        all.put("F34", () -> count(NON_BLOCKING.and(SHARED).and(label(Primitive.CHANNEL))));
        all.put("F35", this::otherUses);
        all.put("F36", () -> count(NON_BLOCKING.and(label(Primitive.NONE))));
        return all;
    }

    private Figure meanBlockingPatch() {
        double mean = bugs.stream()
                .filter(BLOCKING)
                .mapToInt(coded -> coded.bug().patchLines())
                .average()
                .orElse(0);
        return new Figure(BigDecimal.valueOf(mean), 0, 0);
    }

    private Figure moveOfMutex() {
        double lift = new cbm.classifier.statistics.Association(
                        bugs.stream()
                                .filter(label(Subcause.MUTEX).and(label(Strategy.MOVE)))
                                .count(),
                        bugs.stream().filter(label(Subcause.MUTEX)).count(),
                        bugs.stream().filter(BLOCKING.and(label(Strategy.MOVE))).count(),
                        bugs.stream().filter(BLOCKING).count())
                .lift();
        return new Figure(Double.isNaN(lift) ? BigDecimal.ZERO : BigDecimal.valueOf(lift), 0, 0);
    }

    /** As Table 11 counts them, with Once and go statements under Misc. */
    private Figure otherUses() {
        long uses = bugs.stream()
                .filter(NON_BLOCKING)
                .flatMap(coded -> coded.labels().stream())
                .filter(label -> label instanceof Primitive primitive
                        && primitive != Primitive.MUTEX
                        && primitive != Primitive.CHANNEL
                        && primitive != Primitive.NONE
                        && !Misc.ONCE_GO.column(primitive).isEmpty())
                .count();
        return new Figure(BigDecimal.valueOf(uses), 0, 0);
    }

    private Figure count(Predicate<Coded> which) {
        long count = bugs.stream().filter(which).count();
        return new Figure(BigDecimal.valueOf(count), 0, 0);
    }

    /** A share in percent. */
    private Figure share(Predicate<Coded> which, Predicate<Coded> among) {
        long of = bugs.stream().filter(among).count();
        long count = bugs.stream().filter(among.and(which)).count();
        BigDecimal percent = of == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * count).divide(BigDecimal.valueOf(of), 10, RoundingMode.HALF_UP);
        return new Figure(percent, count, of);
    }
}
