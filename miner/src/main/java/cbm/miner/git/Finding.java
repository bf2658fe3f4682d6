package cbm.miner.git;

import java.util.Objects;

/**
 * Something about a repository that a {@link Checkup} found.
 *
 * @param kind what kind of thing
 * @param text what exactly, in a line
 * @param mend the command line that mends it; empty where there is nothing to mend or no command does
 */
public record Finding(Kind kind, String text, String mend) {
    public Finding {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        Objects.requireNonNull(mend);
    }

    /** The kinds of things that are found, and whether they take something away from what is mined. */
    public enum Kind {
        NO_COMMITS("no commits", true),
        SHALLOW("shallow", true),
        PARTIAL("partial", true),
        MISSING("missing", true),
        DAMAGED("damaged", true),
        REPLACED("replaced", true),
        GRAFTS("grafts", true),
        SHA256("sha-256", true),
        NO_GO("no go files", true),
        ALTERNATES("alternates", false),
        LOST_ALTERNATES("alternates", true),
        WHOLE_PARTIAL("partial", false),
        ENCODINGS("encodings", false),
        MISENCODED("encodings", false);

        private final String label;
        private final boolean isHarm;

        Kind(String label, boolean isHarm) {
            this.label = label;
            this.isHarm = isHarm;
        }

        /** The word that it is printed with. */
        public String label() {
            return label;
        }

        /** Whether it makes what is mined differ from what the project's whole history holds. */
        public boolean isHarm() {
            return isHarm;
        }
    }
}
