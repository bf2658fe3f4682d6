package cbm.classifier.facts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a fact tells. Each kind has a stable {@link #id()}, under which rules, tests and data sets know it.
 *
 * <p>What {@link Fact#subject()} and {@link Fact#detail()} hold is said with each kind; an unmentioned detail is empty.
 */
public enum FactKind {
    /** A write lock is taken; the subject is the lock. */
    LOCK("lock", Family.LOCK),
    /** A write lock is released; the subject is the lock. */
    UNLOCK("unlock", Family.LOCK),
    /** A read lock is taken; the subject is the lock. */
    READ_LOCK("rlock", Family.LOCK),
    /** A read lock is released; the subject is the lock. */
    READ_UNLOCK("runlock", Family.LOCK),
    /** A lock is tried; the subject is the lock, the detail {@code TryLock} or {@code TryRLock}. */
    TRY_LOCK("try-lock", Family.LOCK),
    /**
     * A lock is taken that the same goroutine holds already; the subject is the lock, the detail the function called that
     * takes it, or empty where the function itself does.
     */
    RELOCK("relock", Family.LOCK),
    /**
     * A way out with a lock held that was taken on the way; the subject is the lock, the detail {@code return},
     * {@code end}, {@code panic} or (a further round of the loop that took it) {@code continue} or {@code loop}.
     * {@link Trait#UNBALANCED} if another way out releases it.
     */
    LEAVES_LOCKED("leaves-locked", Family.LOCK),

    /** A channel is made; the subject is what it is assigned to, the detail the capacity: {@code none}, a number or {@code expression}. */
    MAKE_CHANNEL("make-chan", Family.CHANNEL),
    /** A send; the subject is the channel. */
    SEND("send", Family.CHANNEL),
    /** A receive; the subject is the channel, or the call that returns it. */
    RECEIVE("receive", Family.CHANNEL),
    /** A close of a channel; the subject is the channel. */
    CLOSE("close", Family.CHANNEL),
    /** A range over a channel; the subject is the channel. */
    RANGE_CHANNEL("range-chan", Family.CHANNEL),
    /** A select statement; its arms are {@link Fact#arms()}. */
    SELECT("select", Family.SELECT),

    /** A goroutine is started; the detail is {@code closure} or the function's name, {@link Fact#effects()} what that does. */
    GO("go", Family.GOROUTINE),
    /**
     * A variable of the surrounding function is used in a closure that another goroutine runs; the subject is the
     * variable, the detail {@code loop}, {@code result}, {@code error}, {@code parameter}, {@code receiver} or
     * {@code local}. {@link Trait#READ} and {@link Trait#WRITE} tell what the closure does,
     * {@link Trait#WRITTEN_OUTSIDE} that others write it meanwhile.
     */
    CAPTURE("capture", Family.GOROUTINE),

    /** {@code WaitGroup.Add}; the detail is the number if it is a constant, else {@code expression}. */
    WAITGROUP_ADD("wg-add", Family.WAITGROUP),
    /** {@code WaitGroup.Done}. */
    WAITGROUP_DONE("wg-done", Family.WAITGROUP),
    /** {@code WaitGroup.Wait}. */
    WAITGROUP_WAIT("wg-wait", Family.WAITGROUP),
    /** {@code WaitGroup.Go}. */
    WAITGROUP_GO("wg-go", Family.WAITGROUP),

    /** {@code sync.NewCond}; the subject is what it is assigned to. */
    COND_NEW("cond-new", Family.COND),
    /** {@code Cond.Wait}. */
    COND_WAIT("cond-wait", Family.COND),
    /** {@code Cond.Signal}. */
    COND_SIGNAL("cond-signal", Family.COND),
    /** {@code Cond.Broadcast}. */
    COND_BROADCAST("cond-broadcast", Family.COND),

    /** {@code Once.Do}, {@code OnceFunc}, {@code OnceValue} or {@code OnceValues}; the detail is the function. */
    ONCE("once", Family.ONCE),

    /** An atomic load; the detail is the function, such as {@code LoadInt32} or {@code Load}. */
    ATOMIC_LOAD("atomic-load", Family.ATOMIC),
    /** An atomic store; the detail is the function. */
    ATOMIC_STORE("atomic-store", Family.ATOMIC),
    /** An atomic addition or bit operation; the detail is the function. */
    ATOMIC_ADD("atomic-add", Family.ATOMIC),
    /** An atomic swap; the detail is the function. */
    ATOMIC_SWAP("atomic-swap", Family.ATOMIC),
    /** An atomic compare and swap; the detail is the function. */
    ATOMIC_CAS("atomic-cas", Family.ATOMIC),

    /** An operation of a {@code sync.Map}; the detail is the method. */
    SYNC_MAP("sync-map", Family.SYNC_MAP),
    /** An operation of a {@code sync.Pool}; the detail is the method. */
    POOL("pool", Family.POOL),
    /** An operation of an {@code errgroup.Group}; the detail is the method, or {@code WithContext}. */
    ERRGROUP("errgroup", Family.GROUP),
    /** An operation of a {@code singleflight.Group}; the detail is the method. */
    SINGLEFLIGHT("singleflight", Family.GROUP),
    /** An operation of a semaphore; the detail is the method. */
    SEMAPHORE("semaphore", Family.SEMAPHORE),

    /** A context is made; the detail is the function, such as {@code WithCancel} or {@code Background}. */
    CONTEXT_NEW("context-new", Family.CONTEXT),
    /** A cancel function is called; the subject is the function. */
    CONTEXT_CANCEL("context-cancel", Family.CONTEXT),
    /** {@code Context.Done}. */
    CONTEXT_DONE("context-done", Family.CONTEXT),
    /** {@code Context.Err}, {@code Deadline} or {@code context.Cause}; the detail is the function. */
    CONTEXT_ERR("context-err", Family.CONTEXT),

    /** A timer is made; the detail is {@code NewTimer} or {@code AfterFunc}. */
    TIMER_NEW("timer-new", Family.TIMER),
    /** A ticker is made; the detail is {@code NewTicker} or {@code Tick}. */
    TICKER_NEW("ticker-new", Family.TIMER),
    /** {@code time.After}. */
    TIME_AFTER("time-after", Family.TIMER),
    /** A timer or ticker is stopped. */
    TIMER_STOP("timer-stop", Family.TIMER),
    /** A timer or ticker is reset. */
    TIMER_RESET("timer-reset", Family.TIMER),
    /** {@code time.Sleep}. */
    SLEEP("sleep", Family.TIMER),

    /** A pipe is made; the detail is {@code io.Pipe}, {@code os.Pipe} or {@code net.Pipe}. */
    PIPE_NEW("pipe-new", Family.PIPE),
    /** An end of a pipe is closed; the detail is {@code Close} or {@code CloseWithError}. */
    PIPE_CLOSE("pipe-close", Family.PIPE),

    /** A test is stopped: the detail is {@code Fatal}, {@code Fatalf}, {@code FailNow}, {@code Skip} and so on. */
    TEST_STOP("test-stop", Family.TEST),
    /** A test logs or fails but goes on: the detail is {@code Error}, {@code Log}, {@code Fail} and so on. */
    TEST_REPORT("test-report", Family.TEST),
    /** {@code T.Parallel}. */
    TEST_PARALLEL("test-parallel", Family.TEST),
    /** {@code T.Run}. */
    TEST_RUN("test-run", Family.TEST),

    /** A call into package runtime that concerns scheduling, threads or memory; the detail is the function. */
    RUNTIME("runtime", Family.RUNTIME),
    /** A call through cgo; the detail is the C function. */
    CGO("cgo", Family.RUNTIME),
    /**
     * A use of package unsafe; the detail is the name. For the conversion of an {@code unsafe.Pointer} to a pointer to another
     * type the detail is {@code cast} and the subject's type that pointer's.
     */
    UNSAFE("unsafe", Family.RUNTIME),
    /** A {@code //go:linkname} directive; the detail is the target. */
    LINKNAME("linkname", Family.RUNTIME),
    /**
     * A variable of the surrounding function is used in a closure that may outlive it: one that is stored or returned, or given
     * to {@code SetFinalizer} or {@code AddCleanup}; the subject is the variable, the detail what the closure is stored in
     * or given to, else empty.
     */
    RETAIN("retain", Family.RUNTIME),
    /**
     * A loop that looks again and again and neither calls nor waits; the detail is {@code empty}, {@code busy} or, for a
     * select with an empty default, {@code poll}.
     */
    SPIN("spin", Family.RUNTIME),
    /** {@code signal.Notify} or {@code Stop}; the subject is the channel, the detail the function. */
    SIGNAL("signal", Family.RUNTIME),

    /**
     * A shared variable is read: a field, a package's variable, or a captured variable in a goroutine. The detail is empty,
     * {@code index}, {@code range}, {@code length} or {@code address}.
     */
    READ("read", Family.MEMORY),
    /**
     * A shared variable is written. The detail is empty, {@code index}, {@code append}, {@code delete}, {@code increment},
     * {@code make} or {@code nil}.
     */
    WRITE("write", Family.MEMORY),
    /**
     * A copy that could be private: the detail is {@code shadow} ({@code x := x}), {@code argument} (given to a goroutine's
     * closure), {@code local} (a shared variable read into a new local one), {@code loop} (the elements copied one by one),
     * {@code copy}, {@code append} or the name of a cloning function or method.
     */
    COPY("copy", Family.MEMORY),

    /** A call of any other function; the subject is its receiver, the detail its name, {@link Fact#effects()} what it does. */
    CALL("call", Family.CALL),

    /** A return. */
    RETURN("return", Family.FLOW),
    /** A call of {@code panic}. */
    PANIC("panic", Family.FLOW),
    /** A call of {@code recover}. */
    RECOVER("recover", Family.FLOW),
    /** The end of the process: {@code os.Exit} or {@code log.Fatal}; the detail is the function. */
    EXIT("exit", Family.FLOW),
    /**
     * A jump out of a loop, switch or select, or to its next round; the detail is {@code break}, {@code continue} or {@code goto}, the
     * subject of a break its label.
     */
    JUMP("jump", Family.FLOW),

    /**
     * A declaration of a variable of a synchronising type (or of one that a fix retypes): the detail is {@code field},
     * {@code package}, {@code local}, {@code parameter} or {@code result}.
     */
    DECLARE("declare", Family.DECLARATION),

    /**
     * Part of a statement was exchanged for something else, the rest of it left as it was; stands after only. The subject is
     * what was there before, and the detail tells what that was and what it is now, as in {@code shared>own}: {@code shared}
     * for a variable that others may use, {@code own} for a name of the function's own, {@code field}, {@code call},
     * {@code new}, {@code number}, {@code text}, {@code constant}, {@code closure}, {@code receive} or {@code other}; {@code callee} for
     * the function called, {@code getter>field} for a getter and the field it is named after, {@code wrapped} or {@code unwrapped} where one holds the other, and {@code assigned>declared}
     * where an assignment became a declaration.
     */
    EXCHANGE("exchange", Family.EDIT);

    private static final Map<String, FactKind> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(FactKind::id, Function.identity()));

    private static final Map<Family, Set<FactKind>> OF_FAMILY =
            Arrays.stream(values()).collect(Collectors.groupingBy(FactKind::family, Collectors.toUnmodifiableSet()));

    private final String id;
    private final Family family;

    FactKind(String name, Family family) {
        this.id = "op:" + name;
        this.family = family;
    }

    /** The stable name, such as {@code op:make-chan}. */
    public String id() {
        return id;
    }

    /** The primitive it belongs to. */
    public Family family() {
        return family;
    }

    /** The kinds of a family. */
    public static Set<FactKind> of(Family family) {
        return OF_FAMILY.getOrDefault(family, Set.of());
    }

    /** The kind of an id. */
    public static Optional<FactKind> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Whether it takes a lock for certain. */
    public boolean takesLock() {
        return this == LOCK || this == READ_LOCK;
    }

    /** Whether it releases a lock. */
    public boolean releasesLock() {
        return this == UNLOCK || this == READ_UNLOCK;
    }

    /** Whether it can wait for another goroutine (a select with a default does not, see {@link Fact#isBlocking()}). */
    public boolean canBlock() {
        return switch (this) {
            case LOCK, READ_LOCK, SEND, RECEIVE, RANGE_CHANNEL, SELECT, WAITGROUP_WAIT, COND_WAIT -> true;
            default -> false;
        };
    }
}
