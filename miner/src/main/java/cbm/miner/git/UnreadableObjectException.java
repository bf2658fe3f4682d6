package cbm.miner.git;

import java.io.IOException;

/** An object that cannot be read, and why. */
final class UnreadableObjectException extends IOException {
    private static final long serialVersionUID = 1;

    private final SkipReason reason;

    UnreadableObjectException(SkipReason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    UnreadableObjectException(SkipReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    SkipReason reason() {
        return reason;
    }
}
