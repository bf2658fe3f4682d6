package cbm.classifier.change;

/** What became of a fact. */
public enum FactStatus {
    /** It stands after only. */
    ADDED("added"),
    /** It stood before only. */
    REMOVED("removed"),
    /** Its statement stayed; {@link FactChange#shifts()} tells whether the code around it changed. */
    KEPT("kept"),
    /** Its statement went to another place, perhaps in another function. */
    MOVED("moved"),
    /** Another fact stands in its place; {@link FactChange#retypes()} tells in which way it differs. */
    RETYPED("retyped");

    private final String id;

    FactStatus(String id) {
        this.id = id;
    }

    /** The stable name. */
    public String id() {
        return id;
    }
}
