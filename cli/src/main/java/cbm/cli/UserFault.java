package cbm.cli;

/** A request that cannot be carried out as given; its message is one line that says what to do. */
final class UserFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserFault(String message) {
        super(message);
    }
}
