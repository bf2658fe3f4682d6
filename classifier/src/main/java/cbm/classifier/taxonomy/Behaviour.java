package cbm.classifier.taxonomy;

/**
 * What a concurrency bug does to the program: the study's first axis.
 */
public enum Behaviour implements Label {
    /** Blocking bug. */
    BLOCKING(
            "blocking",
            "blocking",
            "blocking bug",
            "One or more goroutines wait for something that never comes; a cycle of waits is not needed.",
            Source.GO_STUDY + ", section 4"),
    /** Non-blocking bug. */
    NON_BLOCKING(
            "non-blocking",
            "non-blocking",
            "non-blocking bug",
            "Every goroutine can finish, but what they do together is wrong: a data race, a broken order, a panic.",
            Source.GO_STUDY + ", section 4");

    private final String code;
    private final String term;
    private final String title;
    private final String definition;
    private final String source;

    Behaviour(String code, String term, String title, String definition, String source) {
        this.code = code;
        this.term = term;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    @Override
    public Axis axis() {
        return Axis.BEHAVIOUR;
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
