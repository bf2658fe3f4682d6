package cbm.classifier.facts;

/** The primitive that a kind of fact belongs to. */
public enum Family {
    /** {@code sync.Mutex} and {@code sync.RWMutex}, and what behaves like them. */
    LOCK,
    /** Channels. */
    CHANNEL,
    /** The {@code select} statement. */
    SELECT,
    /** Goroutines and what they capture. */
    GOROUTINE,
    /** {@code sync.WaitGroup}. */
    WAITGROUP,
    /** {@code sync.Cond}. */
    COND,
    /** {@code sync.Once} and its functions. */
    ONCE,
    /** The functions and types of {@code sync/atomic}. */
    ATOMIC,
    /** {@code sync.Map}. */
    SYNC_MAP,
    /** {@code sync.Pool}. */
    POOL,
    /** {@code errgroup.Group} and {@code singleflight.Group}. */
    GROUP,
    /** {@code semaphore.Weighted} and its like. */
    SEMAPHORE,
    /** {@code context.Context}. */
    CONTEXT,
    /** Timers, tickers, {@code time.After} and sleeping. */
    TIMER,
    /** {@code io.Pipe} and {@code os.Pipe}. */
    PIPE,
    /** {@code testing.T} and its like. */
    TEST,
    /** Packages {@code runtime}, {@code unsafe}, {@code C} and {@code os/signal}. */
    RUNTIME,
    /** Reads, writes and copies of variables. */
    MEMORY,
    /** Calls of other functions. */
    CALL,
    /** Returns, panics and recovers. */
    FLOW,
    /** Declarations of variables of a synchronising type. */
    DECLARATION,
    /** How the text of a statement was changed. */
    EDIT
}
