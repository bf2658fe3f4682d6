package cbm.classifier.taxonomy;

/**
 * Which way of sharing between goroutines was used wrongly: the study's second axis.
 */
public enum Cause implements Label {
    /** Shared memory. */
    SHARED_MEMORY(
            "shared",
            "shared memory",
            "shared memory",
            "Access to shared variables is protected wrongly or not at all; includes Mutex, RWMutex, Cond and WaitGroup.",
            Source.GO_STUDY + ", section 4"),
    /** Message passing. */
    MESSAGE_PASSING(
            "message",
            "message passing",
            "message passing",
            "Channels, or libraries that pass messages, are used wrongly, alone or mixed with locks.",
            Source.GO_STUDY + ", section 4");

    private final String code;
    private final String term;
    private final String title;
    private final String definition;
    private final String source;

    Cause(String code, String term, String title, String definition, String source) {
        this.code = code;
        this.term = term;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    @Override
    public Axis axis() {
        return Axis.CAUSE;
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
