package cbm.miner.study;

import java.util.Locale;

/** What is done with vendored and generated files of a candidate. */
public enum ForeignCode {
    /** Their changes are kept but marked; a candidate that changes nothing else is flagged. */
    APART,
    /** They count like the project's own. */
    INCLUDE,
    /** They are left out; a candidate that changes no other file is out of scope. */
    EXCLUDE;

    /** The name on the command line and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return label();
    }
}
