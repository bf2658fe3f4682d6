package cbm.classifier.usage;

/** One thing that can be counted as a use of a {@link Primitive}. A {@link Counting} says which ones are. */
public enum Use {
    /** {@code Lock}, {@code Unlock}, {@code RLock}, {@code RUnlock} and the like on what is known to be a mutex. */
    LOCK(Primitive.MUTEX, Form.OPERATION),
    /** The same names without arguments on what is not known. */
    UNKNOWN_LOCK(Primitive.MUTEX, Form.GUESS),
    /** A call of a function of {@code sync/atomic}, or of a method of one of its types. */
    ATOMIC_ACCESS(Primitive.ATOMIC, Form.OPERATION),
    /** {@code Do}, or a call of {@code sync.OnceFunc} and its like. */
    ONCE_DO(Primitive.ONCE, Form.OPERATION),
    /** {@code Add}, {@code Done}, {@code Wait} or {@code Go}. */
    WAIT_GROUP_CALL(Primitive.WAIT_GROUP, Form.OPERATION),
    /** {@code Wait}, {@code Signal} or {@code Broadcast}. */
    COND_CALL(Primitive.COND, Form.OPERATION),
    /** {@code channel <- value}, also as a case. */
    SEND(Primitive.CHANNEL, Form.OPERATION),
    /** {@code <-channel}, also as a case. */
    RECEIVE(Primitive.CHANNEL, Form.OPERATION),
    /** {@code for range} over what is known to be a channel. */
    RANGE(Primitive.CHANNEL, Form.OPERATION),
    /** {@code close(channel)}. */
    CLOSE(Primitive.CHANNEL, Form.CLOSE),
    /** {@code make(chan T)}. */
    MAKE_CHANNEL(Primitive.CHANNEL, Form.MAKE),
    /** {@code Get} or {@code Put}. */
    POOL_CALL(Primitive.POOL, Form.OPERATION),
    /** A method of {@code sync.Map}. */
    SYNC_MAP_CALL(Primitive.SYNC_MAP, Form.OPERATION),
    /** A call of a function of {@code context}, or of a method of a context. */
    CONTEXT_CALL(Primitive.CONTEXT, Form.OPERATION),
    /** A {@code select} statement. */
    SELECT_STATEMENT(Primitive.SELECT, Form.OPERATION),
    /** A call of a function or method of {@code errgroup}. */
    ERRGROUP_CALL(Primitive.ERRGROUP, Form.OPERATION),
    /** A call of a function or method of {@code semaphore}. */
    SEMAPHORE_CALL(Primitive.SEMAPHORE, Form.OPERATION),

    /** A variable, field, parameter or result of the type, or one embedded. */
    MUTEX_DECLARED(Primitive.MUTEX, Form.DECLARATION),
    /** As {@link #MUTEX_DECLARED}. */
    ATOMIC_DECLARED(Primitive.ATOMIC, Form.DECLARATION),
    /** As {@link #MUTEX_DECLARED}. */
    ONCE_DECLARED(Primitive.ONCE, Form.DECLARATION),
    /** As {@link #MUTEX_DECLARED}. */
    WAIT_GROUP_DECLARED(Primitive.WAIT_GROUP, Form.DECLARATION),
    /** As {@link #MUTEX_DECLARED}. */
    COND_DECLARED(Primitive.COND, Form.DECLARATION),
    /** As {@link #MUTEX_DECLARED}. */
    CHANNEL_DECLARED(Primitive.CHANNEL, Form.DECLARATION),
    /** As {@link #MUTEX_DECLARED}. */
    POOL_DECLARED(Primitive.POOL, Form.DECLARATION),
    /** As {@link #MUTEX_DECLARED}. */
    SYNC_MAP_DECLARED(Primitive.SYNC_MAP, Form.DECLARATION),
    /** As {@link #MUTEX_DECLARED}. */
    CONTEXT_DECLARED(Primitive.CONTEXT, Form.DECLARATION),
    /** As {@link #MUTEX_DECLARED}. */
    ERRGROUP_DECLARED(Primitive.ERRGROUP, Form.DECLARATION),
    /** As {@link #MUTEX_DECLARED}. */
    SEMAPHORE_DECLARED(Primitive.SEMAPHORE, Form.DECLARATION),

    /** The type, or a function of the package, by its name. */
    MUTEX_NAMED(Primitive.MUTEX, Form.MENTION),
    /** As {@link #MUTEX_NAMED}. */
    ATOMIC_NAMED(Primitive.ATOMIC, Form.MENTION),
    /** As {@link #MUTEX_NAMED}. */
    ONCE_NAMED(Primitive.ONCE, Form.MENTION),
    /** As {@link #MUTEX_NAMED}. */
    WAIT_GROUP_NAMED(Primitive.WAIT_GROUP, Form.MENTION),
    /** As {@link #MUTEX_NAMED}. */
    COND_NAMED(Primitive.COND, Form.MENTION),
    /** A channel type, wherever it stands. */
    CHANNEL_NAMED(Primitive.CHANNEL, Form.MENTION),
    /** As {@link #MUTEX_NAMED}. */
    POOL_NAMED(Primitive.POOL, Form.MENTION),
    /** As {@link #MUTEX_NAMED}. */
    SYNC_MAP_NAMED(Primitive.SYNC_MAP, Form.MENTION),
    /** As {@link #MUTEX_NAMED}. */
    CONTEXT_NAMED(Primitive.CONTEXT, Form.MENTION),
    /** As {@link #MUTEX_NAMED}. */
    ERRGROUP_NAMED(Primitive.ERRGROUP, Form.MENTION),
    /** As {@link #MUTEX_NAMED}. */
    SEMAPHORE_NAMED(Primitive.SEMAPHORE, Form.MENTION);

    /** In what way something is used. */
    enum Form {
        /** It does its work. */
        OPERATION,
        /** It probably does its work: told by the name of a method alone. */
        GUESS,
        /** A channel is closed. */
        CLOSE,
        /** A channel is made. */
        MAKE,
        /** Something is declared to be one. */
        DECLARATION,
        /** It is named. */
        MENTION
    }

    private final Primitive primitive;
    private final Form form;

    Use(Primitive primitive, Form form) {
        this.primitive = primitive;
        this.form = form;
    }

    /** What is used. */
    public Primitive primitive() {
        return primitive;
    }

    Form form() {
        return form;
    }

    /** The use of a primitive in a form that it has but once. */
    static Use of(Primitive primitive, Form form) {
        for (Use use : VALUES) {
            if (use.primitive == primitive && use.form == form) {
                return use;
            }
        }
        throw new IllegalArgumentException(primitive + " has no " + form);
    }

    private static final Use[] VALUES = values();
}
