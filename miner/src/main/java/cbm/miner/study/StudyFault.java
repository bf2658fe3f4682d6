package cbm.miner.study;

/** A study that cannot be used as asked; the message is one line that says what to do. */
public final class StudyFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault with a line that says what to do. */
    public StudyFault(String message) {
        super(message);
    }
}
