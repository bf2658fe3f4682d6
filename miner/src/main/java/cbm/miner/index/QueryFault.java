package cbm.miner.index;

/** A query that cannot be understood; its message is one line that says where and what is allowed. */
public final class QueryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryFault(String message) {
        super(message);
    }
}
