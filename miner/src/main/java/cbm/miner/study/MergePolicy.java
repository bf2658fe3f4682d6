package cbm.miner.study;

import java.util.Locale;

/** What is done with merge commits whose message hits. */
public enum MergePolicy {
    /** They are candidates, with the difference to their first parent as diff, linked to the candidates they brought. */
    FIRST_PARENT,
    /** They are out of scope. */
    SKIP;

    /** The name on the command line and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return label();
    }
}
