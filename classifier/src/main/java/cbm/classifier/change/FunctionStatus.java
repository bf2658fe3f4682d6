package cbm.classifier.change;

/** How a function before and after the fix belong together. */
public enum FunctionStatus {
    /** The same name in the same file. */
    SAME("same"),
    /** Another name and a like body. */
    RENAMED("renamed"),
    /** In another file. */
    MOVED("moved"),
    /** After only. */
    ADDED("added"),
    /** Before only. */
    REMOVED("removed");

    private final String id;

    FunctionStatus(String id) {
        this.id = id;
    }

    /** The stable name. */
    public String id() {
        return id;
    }
}
