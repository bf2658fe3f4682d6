package cbm.miner.git;

import java.io.IOException;

/** A repository, or a place in one, that cannot be used as asked; the message is one line that says what to do. */
public final class UnusableRepository extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean namedWrongly;

    private UnusableRepository(String message, boolean namedWrongly) {
        super(message);
        this.namedWrongly = namedWrongly;
    }

    /** The request names something that is not there or not supported. */
    static UnusableRepository wronglyNamed(String message) {
        return new UnusableRepository(message, true);
    }

    /** What was named is there but cannot be read. */
    static UnusableRepository unreadable(String message) {
        return new UnusableRepository(message, false);
    }

    /** Whether the request is at fault rather than the world. */
    public boolean namedWrongly() {
        return namedWrongly;
    }
}
