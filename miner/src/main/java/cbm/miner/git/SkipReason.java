package cbm.miner.git;

/** Why a commit or a file could not be taken into account. */
public enum SkipReason {
    MISSING_OBJECT("missing-object", "the repository does not hold the object"),
    DAMAGED_OBJECT("damaged-object", "the object is there but cannot be read"),
    SHALLOW("shallow", "the commit lies behind the edge of a shallow clone"),
    TOO_MANY_FILES("too-many-files", "the commit changes more files than the budget allows; none was compared"),
    FILE_TOO_LARGE("file-too-large", "the file is larger than the budget allows; it was not read"),
    COMMIT_TOO_LARGE("commit-too-large", "the commit's other files used the budget up; this one was not read"),
    RENAME_LIMIT("rename-limit", "too many files came and went to look for renames with edits, as git has it");

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
