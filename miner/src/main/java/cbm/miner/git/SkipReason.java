package cbm.miner.git;

/** Why a commit or a file could not be taken into account. */
public enum SkipReason {
    MISSING_OBJECT("missing-object", "the repository does not hold the object"),
    DAMAGED_OBJECT("damaged-object", "the object is there but cannot be read"),
    SHALLOW("shallow", "the commit lies behind the edge of a shallow clone");

    private final String code;
    private final String meaning;

    SkipReason(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The word that stands in {@code skipped.csv}. */
    public String code() {
        return code;
    }

    /** What it means, in a line. */
    public String meaning() {
        return meaning;
    }
}
