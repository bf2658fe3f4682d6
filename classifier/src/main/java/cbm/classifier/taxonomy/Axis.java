package cbm.classifier.taxonomy;

import java.util.List;

/**
 * The questions that a label answers about a fix, in the order in which files and reports list them.
 *
 * <p>The first five are the study's; the others refine them with later taxonomies.
 */
public enum Axis {
    /** Do goroutines get stuck, or finish with a wrong result. */
    BEHAVIOUR(
            "behaviour",
            "Behaviour",
            "What the bug does: goroutines get stuck, or all finish and the result is wrong."),
    /** Shared memory or message passing. */
    CAUSE("cause", "Cause", "Which way of sharing between goroutines was used wrongly."),
    /** The study's finer cause. */
    SUBCAUSE("subcause", "Subcause", "The construct at the root of the bug; its values depend on the behaviour."),
    /** What the patch does to synchronisation. */
    STRATEGY("strategy", "Fix strategy", "What the patch does to the synchronisation or to the access."),
    /** What the patch uses. */
    PRIMITIVE(
            "primitives",
            "Fix primitives",
            "The concurrency primitives that the patch adds, moves, changes or removes."),
    /** How the waits of a blocking bug stand to each other. */
    DEADLOCK_DETAIL(
            "deadlock_detail",
            "Deadlock detail",
            "How the waits of a blocking bug come about and stand to each other."),
    /** Which shape of data race. */
    RACE_PATTERN("race_pattern", "Race pattern", "The shape of a non-blocking bug, by a later and finer taxonomy."),
    /** Which shape of goroutine leak. */
    LEAK_PATTERN("leak_pattern", "Leak pattern", "The shape of a goroutine leak, by a later and finer taxonomy."),
    /** Which edge between Go code and its runtime. */
    RUNTIME_FAMILY(
            "runtime_families", "Runtime families", "The family of a bug at the edge between Go code and its runtime.");

    private final String column;
    private final String title;
    private final String definition;

    Axis(String column, String title, String definition) {
        this.column = column;
        this.title = title;
        this.definition = definition;
    }

    /** The column of this axis in {@code labels.csv}. */
    public String column() {
        return column;
    }

    /** A short name for people. */
    public String title() {
        return title;
    }

    /** What the axis asks, in one sentence. */
    public String definition() {
        return definition;
    }

    /** Whether a fix can carry several labels of this axis. */
    public boolean severalAllowed() {
        return switch (this) {
            case BEHAVIOUR, CAUSE, SUBCAUSE, STRATEGY -> false;
            case PRIMITIVE, DEADLOCK_DETAIL, RACE_PATTERN, LEAK_PATTERN, RUNTIME_FAMILY -> true;
        };
    }

    /**
     * Whether only fixes of concurrency bugs have labels of this axis. The runtime families have room for others: no
     * goroutine waits wrongly, nor is data shared, where a loop makes too many timers.
     */
    public boolean onlyOfFixes() {
        return this != RUNTIME_FAMILY;
    }

    /** The labels of this axis, in the order of its source. */
    public List<Label> labels() {
        return switch (this) {
            case BEHAVIOUR -> List.of(Behaviour.values());
            case CAUSE -> List.of(Cause.values());
            case SUBCAUSE -> List.of(Subcause.values());
            case STRATEGY -> List.of(Strategy.values());
            case PRIMITIVE -> List.of(Primitive.values());
            case DEADLOCK_DETAIL -> List.of(DeadlockDetail.values());
            case RACE_PATTERN -> List.of(RacePattern.values());
            case LEAK_PATTERN -> List.of(LeakPattern.values());
            case RUNTIME_FAMILY -> List.of(RuntimeFamily.values());
        };
    }
}
