package cbm.classifier.taxonomy;

/**
 * How the waits of a blocking bug come about and stand to each other.
 */
public enum DeadlockDetail implements Label {
    /** Goroutine leak. */
    LEAK(
            "leak",
            "leak",
            "goroutine leak",
            "The stuck goroutine stays for the life of the process while the rest of the program goes on.",
            Source.GO_STUDY + ", section 5.1 and data set"),
    /** Circular wait. */
    CIRCULAR(
            "circular",
            "circular",
            "circular wait",
            "The waits of two or more goroutines form a cycle.",
            Source.GO_STUDY + ", section 5.1 and data set"),
    /** Lone wait. */
    SINGULAR(
            "singular",
            "singular",
            "lone wait",
            "A goroutine waits without being part of a cycle.",
            Source.GO_STUDY + ", section 5.1 and data set"),
    /** Double lock. */
    DOUBLE_LOCK(
            "double-lock",
            "double lock",
            "double lock",
            "A goroutine takes a lock that it already holds.",
            Source.GO_STUDY + ", section 5.1 and data set"),
    /** Conflicting lock order. */
    LOCK_ORDER(
            "lock-order",
            "lock order",
            "conflicting lock order",
            "Two goroutines take the same locks in different order.",
            Source.GO_STUDY + ", section 5.1 and data set"),
    /** Missing unlock. */
    MISSING_UNLOCK(
            "missing-unlock",
            "missing unlock",
            "missing unlock",
            "A path leaves the lock taken.",
            Source.GO_STUDY + ", section 5.1 and data set"),
    /** Channel operation under a lock. */
    CHANNEL_IN_CRITICAL_SECTION(
            "channel-in-critical-section",
            "channel in critical section",
            "channel operation under a lock",
            "The channel operation that waits stands inside a critical section.",
            Source.GO_STUDY + ", section 5.1 and data set"),
    /** Channel operation mixed with another wait. */
    CHANNEL_OUTSIDE_CRITICAL_SECTION(
            "channel-outside-critical-section",
            "channel not in critical section",
            "channel operation mixed with another wait",
            "A channel operation outside any critical section waits together with another blocking operation.",
            Source.GO_STUDY + ", section 5.1 and data set"),
    /** Channels that wait for each other. */
    CHANNELS_WAIT_FOR_EACH_OTHER(
            "channels-wait-for-each-other",
            "channels wait for each other",
            "channels that wait for each other",
            "Two goroutines wait on channels, each for what only the other can send.",
            Source.GO_STUDY + ", section 5.1 and data set"),
    /** Starving channel. */
    STARVING_CHANNEL(
            "starving-channel",
            "starving channel",
            "starving channel",
            "No goroutine is left that would send to, receive from or close the channel.",
            Source.GO_STUDY + ", section 5.1 and data set"),
    /** Read lock, writer, read lock. */
    READ_WRITE_READ(
            "read-write-read",
            "RWR",
            "read lock, writer, read lock",
            "A second read lock of one goroutine waits behind a writer that waits for the first.",
            Source.GOBENCH),
    /** Channel and context. */
    CHANNEL_AND_CONTEXT(
            "channel-and-context",
            "Channel & Context",
            "channel and context",
            "The wait involves a channel and the cancellation of a context.",
            Source.GOBENCH),
    /** Channel and condition variable. */
    CHANNEL_AND_COND(
            "channel-and-cond",
            "Channel & Condition Variable",
            "channel and condition variable",
            "The wait involves a channel and a sync.Cond.",
            Source.GOBENCH),
    /** Channel and WaitGroup. */
    CHANNEL_AND_WAITGROUP(
            "channel-and-waitgroup",
            "Channel & WaitGroup",
            "channel and WaitGroup",
            "The wait involves a channel and a sync.WaitGroup.",
            Source.GOBENCH);

    private final String code;
    private final String term;
    private final String title;
    private final String definition;
    private final String source;

    DeadlockDetail(String code, String term, String title, String definition, String source) {
        this.code = code;
        this.term = term;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    @Override
    public Axis axis() {
        return Axis.DEADLOCK_DETAIL;
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
