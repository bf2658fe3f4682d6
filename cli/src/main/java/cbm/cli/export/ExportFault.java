package cbm.cli.export;

/** An export that cannot be written as it is asked for; its message is one line that says what to do. */
public final class ExportFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExportFault(String message) {
        super(message);
    }
}
