package cbm.miner.screen;

import java.util.Locale;

/** The part of a message that a keyword is looked for in. */
public enum MatchScope {
    /** The whole message. */
    MESSAGE,
    /** The first paragraph. */
    SUBJECT,
    /** All that follows the first paragraph. */
    BODY;

    /** The name used in profile files and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
