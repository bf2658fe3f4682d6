package cbm.miner.screen;

import java.util.Locale;

/** How a keyword of a profile is looked for in a message; letter case never counts. */
public enum MatchMode {
    /** Anywhere, inside of words too, within one line: what {@code git log -i --grep} does. */
    SUBSTRING,
    /** As a whole word: no letter, digit or underscore beside it. */
    WORD,
    /**
     * As a whole word in any of its English forms ({@link Inflection}), also as a part of an identifier: an underscore,
     * a digit or a change of letter case ends a word.
     */
    INFLECTED;

    /** The name used in profile files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
