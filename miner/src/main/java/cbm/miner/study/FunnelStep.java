package cbm.miner.study;

/** Where the commits of a history ended up; a commit ends up in exactly one of these. */
public enum FunnelStep {
    OUT_OF_RANGE("out-of-scope: date", "made before --since or after --until"),
    OTHER_AUTHOR("out-of-scope: author", "by none of --authors"),
    MERGE("out-of-scope: merge", "a merge, with --merges skip, whose message hits"),
    NO_HIT("no-hit", "its message holds no keyword"),
    OTHER_PATH("out-of-scope: path", "a hit that changes no file of --path, or only files of --exclude-path"),
    FOREIGN(
            "out-of-scope: foreign",
            "a hit that changes only vendored or generated files, with --foreign-code exclude"),
    SKIPPED("skipped", "could not be read; skipped.csv says why"),
    CANDIDATE("candidate", "stands in candidates.csv");

    private final String label;
    private final String meaning;

    FunnelStep(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The name in {@code funnel.csv}. */
    public String label() {
        return label;
    }

    /** What it means, in a line. */
    public String meaning() {
        return meaning;
    }
}
