package cbm.cli;

import cbm.datasets.InvalidTable;

/** A request that cannot be carried out as given; its message is one line that says what to do. */
final class UserFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserFault(String message) {
        super(message);
    }

    /** A file that does not hold the table that it should. */
    static UserFault of(InvalidTable invalid) {
        int more = invalid.faults().size() - 1;
        String first = invalid.faults().getFirst();
        return new UserFault(more == 0 ? first : first + " (and " + more + " more)");
    }
}
