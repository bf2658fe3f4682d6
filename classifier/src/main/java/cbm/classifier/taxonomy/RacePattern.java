package cbm.classifier.taxonomy;

/**
 * The shape of a non-blocking bug, finer than the study's subcauses.
 */
public enum RacePattern implements Label {
    /** Captured variable. */
    CAPTURED_VARIABLE(
            "captured-variable",
            "capture by reference in a goroutine",
            "captured variable",
            "A goroutine's closure shares a local variable with its parent.",
            Source.GO_RACES),
    /** Captured error variable. */
    CAPTURED_ERROR(
            "captured-error",
            "capture of err",
            "captured error variable",
            "A closure assigns the err of its surrounding function.",
            Source.GO_RACES),
    /** Captured loop variable. */
    CAPTURED_LOOP_VARIABLE(
            "captured-loop-variable",
            "capture of a range variable",
            "captured loop variable",
            "A closure started in a loop sees the variable of a later round; Go 1.22 gives each round its own.",
            Source.GO_RACES),
    /** Captured named result. */
    CAPTURED_NAMED_RESULT(
            "captured-named-result",
            "capture of a named return",
            "captured named result",
            "A closure uses the named result of a function that may return first.",
            Source.GO_RACES),
    /** Slice without protection. */
    SLICE(
            "slice",
            "concurrent slice access",
            "slice without protection",
            "A slice, its header or its elements, is changed while another goroutine uses it.",
            Source.GO_RACES),
    /** Map without protection. */
    MAP(
            "map",
            "concurrent map access",
            "map without protection",
            "A map is changed while another goroutine uses it.",
            Source.GO_RACES),
    /** Copied synchronisation. */
    VALUE_COPY(
            "value-copy",
            "pass by value vs by reference",
            "copied synchronisation",
            "A lock or shared state is passed by value, so each holder has its own, or by reference where a copy was meant.",
            Source.GO_RACES),
    /** Message passing mixed with shared memory. */
    MIXED_SHARING(
            "mixed-sharing",
            "mixing message passing and shared memory",
            "message passing mixed with shared memory",
            "A channel orders some of the accesses and leaves others unordered.",
            Source.GO_RACES),
    /** Wrong group synchronisation. */
    GROUP_SYNCHRONISATION(
            "group-synchronisation",
            "missing or incorrect group synchronisation",
            "wrong group synchronisation",
            "A WaitGroup's Add or Done stands where it does not order the accesses.",
            Source.GO_RACES),
    /** Parallel tests that share. */
    PARALLEL_TEST(
            "parallel-test",
            "parallel test suite",
            "parallel tests that share",
            "Table-driven or parallel tests share a variable.",
            Source.GO_RACES),
    /** Write under a read lock. */
    WRITE_UNDER_READ_LOCK(
            "write-under-read-lock",
            "mutating in a read lock",
            "write under a read lock",
            "Shared data is changed while only a read lock is held.",
            Source.GO_RACES),
    /** Order violation. */
    ORDER_VIOLATION(
            "order-violation",
            "order violation",
            "order violation",
            "An operation runs before the one that it depends on.",
            Source.MISTAKES),
    /** Atomicity violation. */
    ATOMICITY_VIOLATION(
            "atomicity-violation",
            "atomicity violation",
            "atomicity violation",
            "Steps that belong together are interrupted by another goroutine: check then act, read then write.",
            Source.MISTAKES),
    /** Testing library used from a goroutine. */
    TESTING_LIBRARY(
            "testing-library",
            "testing library",
            "testing library used from a goroutine",
            "testing.T is used by a goroutine that may outlive the test.",
            Source.GOBENCH),
    /** Close or send on a closed channel. */
    CLOSED_CHANNEL(
            "closed-channel",
            "misuse channel",
            "close or send on a closed channel",
            "A channel is closed twice or sent to after its close.",
            Source.GOBENCH);

    private final String code;
    private final String term;
    private final String title;
    private final String definition;
    private final String source;

    RacePattern(String code, String term, String title, String definition, String source) {
        this.code = code;
        this.term = term;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    @Override
    public Axis axis() {
        return Axis.RACE_PATTERN;
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
