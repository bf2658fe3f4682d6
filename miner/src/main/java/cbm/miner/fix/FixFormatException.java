package cbm.miner.fix;

/** A text that is no fix in the format that was expected. */
public final class FixFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    FixFormatException(int line, String message) {
        super("line " + line + ": " + message);
        this.line = line;
    }

    /** The 1-based line of the text at which it went wrong. */
    public int line() {
        return line;
    }
}
