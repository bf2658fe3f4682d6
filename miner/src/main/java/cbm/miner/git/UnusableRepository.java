package cbm.miner.git;

import java.io.IOException;

/** A repository, or a place in one, that cannot be used as asked; the message is one line that says what to do. */
public final class UnusableRepository extends IOException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    private enum Fault {
        NAMED_WRONGLY,
        AMBIGUOUS,
        UNREADABLE
    }

    private UnusableRepository(String message, Fault fault) {
        super(message);
        this.fault = fault;
    }

    /** The request names something that is not there or not supported. */
    static UnusableRepository wronglyNamed(String message) {
        return new UnusableRepository(message, Fault.NAMED_WRONGLY);
    }

    /** What was named may be one or another. */
    static UnusableRepository ambiguous(String message) {
        return new UnusableRepository(message, Fault.AMBIGUOUS);
    }

    /** What was named is there but cannot be read. */
    static UnusableRepository unreadable(String message) {
        return new UnusableRepository(message, Fault.UNREADABLE);
    }

    /** Whether the request is at fault rather than the world. */
    public boolean namedWrongly() {
        return fault != Fault.UNREADABLE;
    }

    /** Whether what was named may be one or another. */
    public boolean ambiguous() {
        return fault == Fault.AMBIGUOUS;
    }
}
