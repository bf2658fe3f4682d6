package cbm.miner.fix;

/** The side of a change that a text stands on. */
public enum Side {
    /** As the files stood in the first parent of the fix. */
    BEFORE,
    /** As the fix left the files. */
    AFTER
}
