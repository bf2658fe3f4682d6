package cbm.classifier.change;

/** In which way a fact differs from the one that stood in its place. */
public enum Retype {
    /** An unbuffered channel got a buffer. */
    BUFFERED("buffered"),
    /** A channel lost its buffer. */
    UNBUFFERED("unbuffered"),
    /** A buffer's size changed. */
    CAPACITY("capacity"),
    /** {@code Lock} became {@code RLock}, or so for unlocking. */
    LOCK_TO_READ_LOCK("lock-to-rlock"),
    /** {@code RLock} became {@code Lock}, or so for unlocking. */
    READ_LOCK_TO_LOCK("rlock-to-lock"),
    /** {@code Lock} became {@code Unlock}. */
    LOCK_TO_UNLOCK("lock-to-unlock"),
    /** {@code Unlock} became {@code Lock}. */
    UNLOCK_TO_LOCK("unlock-to-lock"),
    /** Another lock, channel, group or variable is used. */
    OTHER_SUBJECT("other-subject"),
    /** A Mutex became an RWMutex. */
    MUTEX_TO_RWMUTEX("mutex-to-rwmutex"),
    /** An RWMutex became a Mutex. */
    RWMUTEX_TO_MUTEX("rwmutex-to-mutex"),
    /** A plain access became an atomic one, or a plain type an atomic type. */
    PLAIN_TO_ATOMIC("plain-to-atomic"),
    /** An atomic access became a plain one, or an atomic type a plain type. */
    ATOMIC_TO_PLAIN("atomic-to-plain"),
    /** An atomic operation became another one. */
    OTHER_ATOMIC("other-atomic"),
    /** A variable got another type. */
    OTHER_TYPE("other-type"),
    /** A type with pointer became one without, or the other way. */
    POINTER("pointer"),
    /** A send became a close. */
    SEND_TO_CLOSE("send-to-close"),
    /** A close became a send. */
    CLOSE_TO_SEND("close-to-send"),
    /** A lone send or receive became an arm of a select. */
    TO_SELECT("to-select"),
    /** An arm of a select became a lone send or receive. */
    FROM_SELECT("from-select"),
    /** A call became deferred, or a deferred call a plain one. */
    DEFER("defer"),
    /** A call became the start of a goroutine. */
    CALL_TO_GO("call-to-go"),
    /** The start of a goroutine became a call. */
    GO_TO_CALL("go-to-call"),
    /** Another function is called, such as a variant that does not lock. */
    OTHER_CALLEE("other-callee"),
    /** The function called does something else than before. */
    OTHER_EFFECTS("other-effects"),
    /** An access became a call, such as of a method that locks. */
    ACCESS_TO_CALL("access-to-call"),
    /** A call became an access. */
    CALL_TO_ACCESS("call-to-access"),
    /** {@code Signal} became {@code Broadcast}. */
    SIGNAL_TO_BROADCAST("signal-to-broadcast"),
    /** {@code Broadcast} became {@code Signal}. */
    BROADCAST_TO_SIGNAL("broadcast-to-signal"),
    /** The same operation with another argument or by another function, such as {@code Add(1)} and {@code Add(2)}. */
    OTHER_DETAIL("other-detail"),
    /** A goroutine's closure is given arguments where it captured. */
    ARGUMENTS("arguments");

    private final String id;

    Retype(String id) {
        this.id = id;
    }

    /** The stable name. */
    public String id() {
        return id;
    }
}
