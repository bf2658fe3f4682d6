package cbm.classifier.taxonomy;

/**
 * The shape of a goroutine leak.
 */
public enum LeakPattern implements Label {
    /** Range over a channel never closed. */
    NO_CLOSE_RANGE(
            "no-close-range",
            "NoCloseRange",
            "range over a channel never closed",
            "A goroutine ranges over a channel that nobody closes.",
            Source.GO_LEAKS),
    /** Stop method not called. */
    METHOD_CONTRACT_VIOLATION(
            "method-contract-violation",
            "MethodContractViolation",
            "stop method not called",
            "A type starts a goroutine that only its stop method ends, and the stop method is not called.",
            Source.GO_LEAKS),
    /** Second send without a receiver. */
    DOUBLE_SEND(
            "double-send",
            "DoubleSend",
            "second send without a receiver",
            "A path sends twice where one message is received.",
            Source.GO_LEAKS),
    /** Receiver returns early. */
    EARLY_RETURN(
            "early-return",
            "EarlyReturn",
            "receiver returns early",
            "The receiver returns before it has received, so that the sender waits for ever.",
            Source.GO_LEAKS),
    /** Many senders, one receive. */
    N_CAST(
            "n-cast",
            "NCastLeak",
            "many senders, one receive",
            "Several goroutines send and only the first message is received.",
            Source.GO_LEAKS),
    /** Receiver gives up on a timeout. */
    TIMEOUT(
            "timeout",
            "Timeout",
            "receiver gives up on a timeout",
            "The receiver leaves on a timeout or a cancellation and the sender waits for ever.",
            Source.GO_LEAKS);

    private final String code;
    private final String term;
    private final String title;
    private final String definition;
    private final String source;

    LeakPattern(String code, String term, String title, String definition, String source) {
        this.code = code;
        this.term = term;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    @Override
    public Axis axis() {
        return Axis.LEAK_PATTERN;
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
