package cbm.classifier.taxonomy;

/**
 * A concurrency primitive that a patch uses; {@link #NONE} states that it uses none.
 */
public enum Primitive implements Label {
    /** Mutex or RWMutex. */
    MUTEX(
            true,
            "mutex",
            "Mutex",
            "Mutex or RWMutex",
            "sync.Mutex or sync.RWMutex: the study counts both as one.",
            Source.GO_STUDY + ", Table 11"),
    /** Channel. */
    CHANNEL(
            true,
            "channel",
            "Channel",
            "channel",
            "Make, send, receive, close or range of a channel.",
            Source.GO_STUDY + ", Table 11"),
    /** Atomic operation. */
    ATOMIC(
            true,
            "atomic",
            "Atomic",
            "atomic operation",
            "A function or type of sync/atomic.",
            Source.GO_STUDY + ", Table 11"),
    /** WaitGroup. */
    WAITGROUP(
            true,
            "waitgroup",
            "WaitGroup",
            "WaitGroup",
            "sync.WaitGroup: Add, Done, Wait or Go.",
            Source.GO_STUDY + ", Table 11"),
    /** Condition variable. */
    COND(
            true,
            "cond",
            "Cond",
            "condition variable",
            "sync.Cond: Wait, Signal or Broadcast.",
            Source.GO_STUDY + ", Table 11"),
    /** Select statement. */
    SELECT(
            true,
            "select",
            "select",
            "select statement",
            "A select statement or one of its cases; in the study's sheet, under Misc. or left out of Table 11.",
            Source.GO_STUDY + ", data set"),
    /** Once. */
    ONCE(
            true,
            "once",
            "once",
            "Once",
            "sync.Once and its functions; in the study's sheet, under Misc. or left out of Table 11.",
            Source.GO_STUDY + ", data set"),
    /** Go statement. */
    GO(
            true,
            "go",
            "go",
            "go statement",
            "A goroutine started, or no longer started; in the study's sheet, under Misc. or left out of Table 11.",
            Source.GO_STUDY + ", data set"),
    /** Context. */
    CONTEXT(
            false,
            "context",
            "context",
            "context",
            "context.Context: creation, cancellation, deadline or Done.",
            Source.GO_DOCUMENTATION),
    /** Errgroup. */
    ERRGROUP(
            false,
            "errgroup",
            "errgroup",
            "errgroup",
            "A group of goroutines that return an error, as in x/sync/errgroup.",
            Source.GO_DOCUMENTATION),
    /** Semaphore. */
    SEMAPHORE(
            false,
            "semaphore",
            "semaphore",
            "semaphore",
            "A weighted or counting semaphore type.",
            Source.GO_DOCUMENTATION),
    /** Timer or ticker. */
    TIMER(
            false,
            "timer",
            "timer",
            "timer or ticker",
            "time.Timer, time.Ticker, time.After or time.AfterFunc.",
            Source.GO_DOCUMENTATION),
    /** Concurrent map. */
    SYNC_MAP(
            false,
            "sync-map",
            "sync.Map",
            "concurrent map",
            "A sync.Map, or a switch from or to one.",
            Source.GO_DOCUMENTATION),
    /** Object pool. */
    POOL(
            false,
            "pool",
            "sync.Pool",
            "object pool",
            "A sync.Pool: Get, Put or its New function.",
            Source.GO_DOCUMENTATION),
    /** Pipe. */
    PIPE(false, "pipe", "pipe", "pipe", "io.Pipe or another library that passes messages.", Source.GO_DOCUMENTATION),
    /** Runtime call. */
    RUNTIME(
            false,
            "runtime",
            "runtime",
            "runtime call",
            "A call such as runtime.Gosched, LockOSThread, KeepAlive or SetFinalizer.",
            Source.GO_DOCUMENTATION),
    /** No primitive. */
    NONE(
            true,
            "none",
            "None",
            "no primitive",
            "The patch uses no concurrency primitive.",
            Source.GO_STUDY + ", Table 11");

    private final boolean study;
    private final String code;
    private final String term;
    private final String title;
    private final String definition;
    private final String source;

    Primitive(boolean study, String code, String term, String title, String definition, String source) {
        this.study = study;
        this.code = code;
        this.term = term;
        this.title = title;
        this.definition = definition;
        this.source = source;
    }

    @Override
    public Axis axis() {
        return Axis.PRIMITIVE;
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

    /** Whether the study coded this primitive; the others go beyond it and are counted as Misc. in its tables. */
    public boolean inStudy() {
        return study;
    }
}
