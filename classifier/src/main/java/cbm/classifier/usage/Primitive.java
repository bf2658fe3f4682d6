package cbm.classifier.usage;

/**
 * A primitive of concurrent Go, in the order of the columns of Table 4 of the study of 2019 and, beyond them, what came
 * later or was not counted there.
 */
public enum Primitive {
    /** {@code sync.Mutex}, {@code sync.RWMutex} and {@code sync.Locker}. */
    MUTEX("mutex", "Mutex", Column.SHARED),
    /** The functions and types of {@code sync/atomic}. */
    ATOMIC("atomic", "atomic", Column.SHARED),
    /** {@code sync.Once} and the functions made from it. */
    ONCE("once", "Once", Column.SHARED),
    /** {@code sync.WaitGroup}. */
    WAIT_GROUP("waitgroup", "WaitGroup", Column.SHARED),
    /** {@code sync.Cond}. */
    COND("cond", "Cond", Column.SHARED),
    /** Channels. */
    CHANNEL("channel", "chan", Column.MESSAGE),
    /** {@code sync.Pool}: the one primitive beyond the named ones whose uses fit the study's column Misc. */
    POOL("pool", "Pool", Column.MISC),
    /** {@code sync.Map}, of Go 1.9. */
    SYNC_MAP("sync-map", "sync.Map", Column.MISC),
    /** {@code context}. */
    CONTEXT("context", "context", Column.BEYOND),
    /** The {@code select} statement. */
    SELECT("select", "select", Column.BEYOND),
    /** {@code golang.org/x/sync/errgroup}. */
    ERRGROUP("errgroup", "errgroup", Column.BEYOND),
    /** {@code golang.org/x/sync/semaphore}. */
    SEMAPHORE("semaphore", "semaphore", Column.BEYOND);

    /** Where Table 4 has a primitive. */
    public enum Column {
        /** A column of its own; shared memory in Figure 2. */
        SHARED,
        /** A column of its own; message passing in Figure 3. */
        MESSAGE,
        /** The column Misc.; part of Figure 3, for the two figures add up to one. */
        MISC,
        /** None. */
        BEYOND
    }

    private final String code;
    private final String title;
    private final Column column;

    Primitive(String code, String title, Column column) {
        this.code = code;
        this.title = title;
        this.column = column;
    }

    /** The name in data formats. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** Where Table 4 has it. */
    public Column column() {
        return column;
    }
}
