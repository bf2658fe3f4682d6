package cbm.miner.study;

import java.util.Locale;

/** What is special about a candidate. */
public enum CandidateFlag {
    /** It has several parents; its diff is the one against the first. */
    MERGE("its diff is taken against the first of several parents"),
    /** It has no parent; its diff is the one against nothing. */
    ROOT("it has no parent"),
    /** It changes no Go file that counts. */
    NO_GO("it changes no Go file"),
    /** All Go files that it changes are tests. */
    TEST_ONLY("the only Go files that it changes are tests"),
    /** All Go files that it changes are vendored or generated. */
    FOREIGN_ONLY("the only Go files that it changes are vendored or generated"),
    /** The message is not in the encoding that it should be in. */
    MISENCODED("the message is not in the encoding that the commit declares, or not in UTF-8"),
    /** Some of its files could not be read or exceed the budget; {@code skipped.csv} lists them. */
    PARTIAL("some of its files were skipped");

    private final String meaning;

    CandidateFlag(String meaning) {
        this.meaning = meaning;
    }

    /** The name in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means, in a line. */
    public String meaning() {
        return meaning;
    }

    /** The flag of a name in a file. */
    static CandidateFlag of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
