package cbm.classifier.taxonomy;

/**
 * The family of a bug at the edge between concurrent Go code and its runtime.
 */
public enum RuntimeFamily implements Label {
    /** Goroutine lifecycle. */
    GOROUTINE_LIFECYCLE(
            "goroutine-lifecycle",
            "goroutine lifecycle",
            "goroutine lifecycle",
            "Goroutines that never start, never end, or end the process.",
            Source.RUNTIME_CATALOGUE),
    /** Preemption and scheduling. */
    PREEMPTION_AND_SCHEDULING(
            "preemption-scheduling",
            "preemption and scheduling",
            "preemption and scheduling",
            "Code that relies on, or starves, the scheduler.",
            Source.RUNTIME_CATALOGUE),
    /** Garbage collection and finalizers. */
    GC_AND_FINALIZERS(
            "gc-finalizers",
            "GC and finalizers",
            "garbage collection and finalizers",
            "Objects, descriptors or callbacks that live too short or too long under the collector.",
            Source.RUNTIME_CATALOGUE),
    /** Runtime ABI. */
    RUNTIME_ABI(
            "runtime-abi",
            "runtime ABI",
            "runtime ABI",
            "Code that depends on the runtime's inner layout, stack or names.",
            Source.RUNTIME_CATALOGUE),
    /** Timing and cgo. */
    TIMING_AND_CGO(
            "timing-cgo",
            "timing and cgo",
            "timing and cgo",
            "Timers, sleeps and calls into C that hold threads or memory.",
            Source.RUNTIME_CATALOGUE);

    private final String code;
    private final String term;
    private final String title;
    private final String definition;
    private final String source;

    RuntimeFamily(String code, String term, String title, String definition, String source) {
        this.code = code;
        this.term = term;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    @Override
    public Axis axis() {
        return Axis.RUNTIME_FAMILY;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String term() {
        return term;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public String source() {
        return source;
    }
}
