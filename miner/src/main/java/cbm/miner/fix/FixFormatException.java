package cbm.miner.fix;

/** A text that is no fix in the format that was expected. */
public final class FixFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    private final boolean cutShort;

    FixFormatException(int line, String message) {
        this(line, message, false);
    }

    FixFormatException(int line, String message, boolean cutShort) {
        super("line " + line + ": " + message);
        this.line = line;
        this.cutShort = cutShort;
    }

    /** The 1-based line of the text at which it went wrong. */
    public int line() {
        return line;
    }

    /** Whether the text is right as far as it goes, and its end is missing. */
    public boolean isCutShort() {
        return cutShort;
    }
}
