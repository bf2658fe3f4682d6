package cbm.classifier.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which functions and methods of the standard and extended libraries are which operation. */
final class Operations {

    private static final Set<String> RUNTIME = Set.of(
            "Gosched",
            "GOMAXPROCS",
            "NumGoroutine",
            "LockOSThread",
            "UnlockOSThread",
            "SetFinalizer",
            "AddCleanup",
            "KeepAlive",
            "Goexit",
            "GC",
            "Stack");

    private static final Set<String> TEST_TYPES =
            Set.of("testing.T", "testing.B", "testing.F", "testing.TB", "testing.common", "check.C", "check.v1.C");

    /** The atomic operations by the names of methods; a function's name goes on with a type. */
    private static final Map<String, FactKind> ATOMIC = Map.of(
            "Load", FactKind.ATOMIC_LOAD,
            "Store", FactKind.ATOMIC_STORE,
            "CompareAndSwap", FactKind.ATOMIC_CAS,
            "Swap", FactKind.ATOMIC_SWAP,
            "Add", FactKind.ATOMIC_ADD,
            "And", FactKind.ATOMIC_ADD,
            "Or", FactKind.ATOMIC_ADD);

    /** Those by names that do not go on. */
    private static final Map<String, FactKind> ATOMIC_ALONE = Map.of(
            "CAS", FactKind.ATOMIC_CAS,
            "Toggle", FactKind.ATOMIC_SWAP,
            "Inc", FactKind.ATOMIC_ADD,
            "Dec", FactKind.ATOMIC_ADD,
            "Sub", FactKind.ATOMIC_ADD);

    /** What stands in the names of functions after those of the methods. */
    private static final List<String> ATOMIC_TYPES =
            List.of("Int32", "Int64", "Uint32", "Uint64", "Uintptr", "Pointer");

    /** The standard types whose methods the types of other libraries have that bear their names, such as {@code deadlock.Mutex}. */
    private static final Map<String, String> LIKE_STANDARD = Map.of(
            "Mutex", "sync.Mutex",
            "RWMutex", "sync.RWMutex",
            "WaitGroup", "sync.WaitGroup",
            "Once", "sync.Once",
            "Cond", "sync.Cond",
            "Timer", "time.Timer",
            "Ticker", "time.Ticker",
            "Semaphore", "semaphore.Weighted",
            "Weighted", "semaphore.Weighted");

    /** Packages of types that many goroutines may use at the same time, or that are there to order them. */
    private static final Set<String> SYNCHRONISING_PACKAGES = Set.of(
            "sync",
            "atomic",
            "context",
            "errgroup",
            "semaphore",
            "singleflight",
            "syncmap",
            "xsync",
            "conc",
            "tomb",
            "clockwork",
            "workqueue");

    private static final Map<String, Map<String, FactKind>> METHODS = Standard.byOwner(methods());
    private static final Map<String, Map<String, FactKind>> FUNCTIONS = Standard.byOwner(functions());

    private Operations() {}

    private static Map<String, FactKind> methods() {
        Map<String, FactKind> map = new HashMap<>();
        for (String lock : new String[] {"sync.Mutex", "sync.RWMutex", "sync.Locker"}) {
            map.put(lock + ".Lock", FactKind.LOCK);
            map.put(lock + ".Unlock", FactKind.UNLOCK);
            map.put(lock + ".TryLock", FactKind.TRY_LOCK);
        }
        map.put("sync.RWMutex.RLock", FactKind.READ_LOCK);
        map.put("sync.RWMutex.RUnlock", FactKind.READ_UNLOCK);
        map.put("sync.RWMutex.TryRLock", FactKind.TRY_LOCK);
        map.put("sync.WaitGroup.Add", FactKind.WAITGROUP_ADD);
        map.put("sync.WaitGroup.Done", FactKind.WAITGROUP_DONE);
        map.put("sync.WaitGroup.Wait", FactKind.WAITGROUP_WAIT);
        map.put("sync.WaitGroup.Go", FactKind.WAITGROUP_GO);
        map.put("sync.Cond.Wait", FactKind.COND_WAIT);
        map.put("sync.Cond.Signal", FactKind.COND_SIGNAL);
        map.put("sync.Cond.Broadcast", FactKind.COND_BROADCAST);
        map.put("sync.Once.Do", FactKind.ONCE);
        putAll(
                map,
                "sync.Map",
                FactKind.SYNC_MAP,
                "Load Store LoadOrStore LoadAndDelete Delete Swap CompareAndSwap " + "CompareAndDelete Range Clear");
        for (String like : new String[] {"syncmap.Map", "xsync.Map", "xsync.MapOf"}) {
            putAll(
                    map,
                    like,
                    FactKind.SYNC_MAP,
                    "Load Store LoadOrStore LoadAndDelete LoadAndStore Delete Range Clear Compute");
        }
        putAll(map, "sync.Pool", FactKind.POOL, "Get Put");
        putAll(map, "errgroup.Group", FactKind.ERRGROUP, "Go Wait TryGo SetLimit");
        putAll(map, "singleflight.Group", FactKind.SINGLEFLIGHT, "Do DoChan Forget");
        putAll(map, "semaphore.Weighted", FactKind.SEMAPHORE, "Acquire Release TryAcquire");
        map.put("context.Context.Done", FactKind.CONTEXT_DONE);
        map.put("context.Context.Err", FactKind.CONTEXT_ERR);
        map.put("context.Context.Deadline", FactKind.CONTEXT_ERR);
        map.put("time.Timer.Stop", FactKind.TIMER_STOP);
        map.put("time.Ticker.Stop", FactKind.TIMER_STOP);
        map.put("time.Timer.Reset", FactKind.TIMER_RESET);
        map.put("time.Ticker.Reset", FactKind.TIMER_RESET);
        putAll(map, "io.PipeReader", FactKind.PIPE_CLOSE, "Close CloseWithError");
        putAll(map, "io.PipeWriter", FactKind.PIPE_CLOSE, "Close CloseWithError");
        for (String test : TEST_TYPES) {
            putAll(map, test, FactKind.TEST_STOP, "Fatal Fatalf FailNow Skip Skipf SkipNow Assert");
            putAll(map, test, FactKind.TEST_REPORT, "Error Errorf Log Logf Fail Check");
            putAll(map, test, FactKind.TEST_PARALLEL, "Parallel");
            putAll(map, test, FactKind.TEST_RUN, "Run");
        }
        return map;
    }

    private static void putAll(Map<String, FactKind> map, String owner, FactKind kind, String names) {
        for (String name : names.split(" ", -1)) {
            map.put(owner + "." + name, kind);
        }
    }

    private static Map<String, FactKind> functions() {
        Map<String, FactKind> map = new HashMap<>();
        map.put("sync.NewCond", FactKind.COND_NEW);
        putAll(map, "sync", FactKind.ONCE, "OnceFunc OnceValue OnceValues");
        putAll(
                map,
                "context",
                FactKind.CONTEXT_NEW,
                "Background TODO WithCancel WithCancelCause WithDeadline "
                        + "WithDeadlineCause WithTimeout WithTimeoutCause WithValue WithoutCancel AfterFunc");
        map.put("context.Cause", FactKind.CONTEXT_ERR);
        map.put("signal.NotifyContext", FactKind.CONTEXT_NEW);
        putAll(map, "time", FactKind.TIMER_NEW, "NewTimer AfterFunc");
        putAll(map, "time", FactKind.TICKER_NEW, "NewTicker Tick");
        map.put("time.After", FactKind.TIME_AFTER);
        map.put("time.Sleep", FactKind.SLEEP);
        map.put("io.Pipe", FactKind.PIPE_NEW);
        map.put("os.Pipe", FactKind.PIPE_NEW);
        map.put("net.Pipe", FactKind.PIPE_NEW);
        map.put("errgroup.WithContext", FactKind.ERRGROUP);
        map.put("semaphore.NewWeighted", FactKind.SEMAPHORE);
        map.put("deadlock.NewCond", FactKind.COND_NEW);
        map.put("signal.Notify", FactKind.SIGNAL);
        map.put("signal.Stop", FactKind.SIGNAL);
        map.put("os.Exit", FactKind.EXIT);
        for (String log : new String[] {"log", "logrus", "klog", "glog"}) {
            putAll(map, log, FactKind.EXIT, "Fatal Fatalf Fatalln");
        }
        putAll(map, "klog", FactKind.EXIT, "Exit Exitf Exitln");
        putAll(map, "glog", FactKind.EXIT, "Exit Exitf Exitln");
        RUNTIME.forEach(name -> map.put("runtime." + name, FactKind.RUNTIME));
        return map;
    }

    /** The names of the functions and methods whose operations are of some kinds. */
    static Set<String> namesOf(Predicate<FactKind> wanted) {
        Set<String> names = new HashSet<>();
        for (Map<String, Map<String, FactKind>> byOwner : List.of(METHODS, FUNCTIONS)) {
            byOwner.values().forEach(each -> each.forEach((name, kind) -> addIf(wanted.test(kind), name, names)));
        }
        addIf(wanted.test(FactKind.TEST_STOP), "require", names);
        addIf(wanted.test(FactKind.TEST_STOP), "assert", names);
        ATOMIC_ALONE.forEach((name, kind) -> addIf(wanted.test(kind), name, names));
        ATOMIC.forEach((name, kind) -> {
            addIf(wanted.test(kind), name, names);
            ATOMIC_TYPES.forEach(type -> addIf(wanted.test(kind), name + type, names));
        });
        return names;
    }

    private static void addIf(boolean wanted, String name, Set<String> names) {
        if (wanted) {
            names.add(name);
        }
    }

    /** The operation of a method, by its owner's type such as {@code sync.Mutex}. */
    static @Nullable FactKind ofMethod(String owner, String name) {
        FactKind kind = known(METHODS, owner, name);
        if (kind != null) {
            return kind;
        }
        if (owner.startsWith("atomic.")) {
            return atomic(name);
        }
        String like = LIKE_STANDARD.get(owner.substring(owner.lastIndexOf('.') + 1));
        if (like == null || !owner.contains(".")) {
            return owner.equals("require.Assertions") ? ofAssertion("/require", name) : null;
        }
        return known(METHODS, like, name);
    }

    /**
     * What a function does that asserts something in a test, by the path of its package: one of {@code require} stops the test, one of
     * {@code assert} reports and goes on. Those that poll are calls that wait like others.
     */
    static @Nullable FactKind ofAssertion(String path, String name) {
        boolean polls = name.startsWith("Eventually") || name.startsWith("Never") || name.startsWith("New");
        if (polls) {
            return null;
        }
        if (path.endsWith("/require")) {
            return FactKind.TEST_STOP;
        }
        if (path.contains("gotest.tools") && path.endsWith("/assert")) {
            return name.equals("Check") ? FactKind.TEST_REPORT : FactKind.TEST_STOP;
        }
        return path.endsWith("testify/assert") ? FactKind.TEST_REPORT : null;
    }

    private static @Nullable FactKind known(Map<String, Map<String, FactKind>> byOwner, String owner, String name) {
        Map<String, FactKind> kinds = byOwner.get(owner);
        return kinds == null ? null : kinds.get(name);
    }

    /** The operation of a package's function, by the package's last name. */
    static @Nullable FactKind ofFunction(String packageName, String name) {
        return switch (packageName) {
            case "C" -> FactKind.CGO;
            case "unsafe" -> FactKind.UNSAFE;
            case "atomic" -> atomic(name);
            default -> known(FUNCTIONS, packageName, name);
        };
    }

    private static @Nullable FactKind atomic(String name) {
        for (Map.Entry<String, FactKind> operation : ATOMIC.entrySet()) {
            if (name.startsWith(operation.getKey())) {
                return operation.getValue();
            }
        }
        return ATOMIC_ALONE.get(name);
    }

    /**
     * The operation that a method's name alone suggests, where the type of what it is called on is not known.
     *
     * @param receiver the last name of what it is called on
     * @param arguments the number of arguments
     */
    static @Nullable FactKind byName(String receiver, String name, int arguments) {
        String lower = receiver.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "Lock" -> arguments == 0 ? FactKind.LOCK : null;
            case "Unlock" -> arguments == 0 ? FactKind.UNLOCK : null;
            case "RLock" -> arguments == 0 ? FactKind.READ_LOCK : null;
            case "RUnlock" -> arguments == 0 ? FactKind.READ_UNLOCK : null;
            case "TryLock", "TryRLock" -> arguments == 0 ? FactKind.TRY_LOCK : null;
            case "Broadcast" -> arguments == 0 ? FactKind.COND_BROADCAST : null;
            case "Signal" -> arguments == 0 ? FactKind.COND_SIGNAL : null;
            case "Add" -> arguments == 1 && isWaitGroup(lower) ? FactKind.WAITGROUP_ADD : null;
            case "Done" -> arguments != 0 ? null : done(lower);
            case "Wait" -> arguments != 0 ? null : waiting(lower);
            case "Load" -> arguments == 0 ? FactKind.ATOMIC_LOAD : null;
            case "Store" -> arguments == 1 ? FactKind.ATOMIC_STORE : null;
            case "CompareAndSwap" -> arguments == 2 ? FactKind.ATOMIC_CAS : null;
            case "LoadOrStore" -> arguments == 2 ? FactKind.SYNC_MAP : null;
            case "LoadAndDelete" -> arguments == 1 ? FactKind.SYNC_MAP : null;
            case "CompareAndDelete" -> arguments == 2 ? FactKind.SYNC_MAP : null;
            case "Do" -> arguments == 1 && lower.contains("once") ? FactKind.ONCE : null;
            case "Err" -> arguments == 0 && isContext(lower) ? FactKind.CONTEXT_ERR : null;
            case "Stop" -> arguments == 0 && isTimer(lower) ? FactKind.TIMER_STOP : null;
            case "Reset" -> arguments == 1 && isTimer(lower) ? FactKind.TIMER_RESET : null;
            case "After" -> arguments == 1 && isClock(lower) ? FactKind.TIME_AFTER : null;
            case "NewTimer" -> arguments == 1 && isClock(lower) ? FactKind.TIMER_NEW : null;
            case "AfterFunc" -> arguments == 2 && isClock(lower) ? FactKind.TIMER_NEW : null;
            case "NewTicker", "Tick" -> arguments == 1 && isClock(lower) ? FactKind.TICKER_NEW : null;
            case "Sleep" -> arguments == 1 && isClock(lower) ? FactKind.SLEEP : null;
            case "Acquire" -> arguments == 2 && isSemaphore(lower) ? FactKind.SEMAPHORE : null;
            case "Release", "TryAcquire" -> arguments <= 1 && isSemaphore(lower) ? FactKind.SEMAPHORE : null;
            case "CloseWithError" -> arguments == 1 ? FactKind.PIPE_CLOSE : null;
            case "Close" -> arguments == 0 && lower.contains("pipe") ? FactKind.PIPE_CLOSE : null;
            default -> test(lower, name);
        };
    }

    private static @Nullable FactKind done(String receiver) {
        if (isWaitGroup(receiver)) {
            return FactKind.WAITGROUP_DONE;
        }
        return isContext(receiver) ? FactKind.CONTEXT_DONE : null;
    }

    private static @Nullable FactKind waiting(String receiver) {
        if (isWaitGroup(receiver)) {
            return FactKind.WAITGROUP_WAIT;
        }
        return receiver.contains("cond") ? FactKind.COND_WAIT : null;
    }

    private static @Nullable FactKind test(String receiver, String name) {
        boolean test = receiver.equals("t") || receiver.equals("b") || receiver.equals("tb") || receiver.equals("c");
        if (!test) {
            return null;
        }
        FactKind kind = known(METHODS, "testing.T", name);
        boolean certain = kind == FactKind.TEST_STOP && !name.equals("Assert") || name.equals("Errorf");
        return certain || (kind != null && receiver.equals("t")) ? kind : null;
    }

    private static boolean isWaitGroup(String lower) {
        return lower.equals("wg") || lower.endsWith("wg") || lower.startsWith("wg") || lower.endsWith("group");
    }

    private static boolean isContext(String lower) {
        return lower.contains("ctx") || lower.contains("context");
    }

    /** Whether a name is that of a clock that tests can put forward, as programs have it in place of package time. */
    private static boolean isClock(String lower) {
        return lower.endsWith("clock") && !lower.endsWith("block") || lower.equals("clk");
    }

    private static boolean isSemaphore(String lower) {
        return lower.contains("semaphore") || lower.equals("sem") || lower.endsWith("sema");
    }

    private static boolean isTimer(String lower) {
        return lower.contains("timer") || lower.contains("ticker") || lower.equals("tick");
    }

    /** Whether a variable of the type synchronises goroutines. */
    static boolean isSynchronising(String printedType) {
        String type = printedType.startsWith("*") ? printedType.substring(1) : printedType;
        return type.startsWith("chan ")
                || type.startsWith("<-chan ")
                || type.startsWith("chan<- ")
                || SYNCHRONISING_PACKAGES.contains(type.substring(0, Math.max(0, type.indexOf('.'))))
                || type.equals("time.Timer")
                || type.equals("time.Ticker")
                || type.equals("io.PipeReader")
                || type.equals("io.PipeWriter")
                || type.endsWith(".Mutex")
                || type.endsWith(".RWMutex")
                || type.endsWith(".WaitGroup");
    }
}
