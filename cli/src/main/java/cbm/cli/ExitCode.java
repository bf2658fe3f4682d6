package cbm.cli;

/** How a run of the program ended; the only exit codes there are. */
public enum ExitCode {
    /** All went well. */
    OK(0, "all went well"),
    /** The command worked and found something to report, such as a failed check or a commit that could not be read. */
    FINDINGS(1, "the command worked and has findings: a failed check, or input that could be read only in part"),
    /** The user's fault: an unknown option, a file that is not there, a value out of range. */
    USER(2, "the request cannot be carried out as given: an option, a value or a file is wrong"),
    /** The world's fault: no network, a full disk, a damaged repository. */
    WORLD(3, "the world failed: network, disk, a repository that cannot be read at all"),
    /** Our fault: a bug. */
    INTERNAL(70, "a bug in cbm; run again with --verbose and report what it prints");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The process's exit status. */
    public int code() {
        return code;
    }

    /** What the status tells, in words for the help. */
    public String meaning() {
        return meaning;
    }
}
