package cbm.classifier.facts;

/** How a name was resolved. */
public enum Origin {
    /** A local variable of the function. */
    LOCAL("local"),
    /** A parameter of the function or of a function literal in it. */
    PARAMETER("parameter"),
    /** A named result. */
    RESULT("result"),
    /** The method's receiver itself. */
    RECEIVER("receiver"),
    /** A field of a struct whose declaration is known. */
    FIELD("field"),
    /** A field or method that an embedded field lends. */
    EMBEDDED("embedded"),
    /** A variable or function of the package. */
    PACKAGE("package"),
    /** A name of an imported package. */
    IMPORT("import"),
    /** The value that a call returns. */
    CALL("call"),
    /** The declaration is not at hand: the name alone tells. */
    NAME("name"),
    /** There is no name. */
    NONE("none");

    private final String id;

    Origin(String id) {
        this.id = id;
    }

    /** The stable name. */
    public String id() {
        return id;
    }

    /** Whether the declaration was found, so that the type is known and not guessed from the name. */
    public boolean isResolved() {
        return this != NAME && this != NONE;
    }
}
