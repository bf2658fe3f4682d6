package cbm.miner.screen;

import java.util.Locale;

/**
 * One entry of a profile.
 *
 * @param text the word or phrase, lower case, single blanks between its words
 * @param mode how it is looked for
 * @param scope where it is looked for
 */
public record Keyword(String text, MatchMode mode, MatchScope scope) {
    public Keyword {
        text = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a keyword needs a text");
        }
    }

    /** The entry as a line of a profile. */
    public String line() {
        String where = scope == MatchScope.MESSAGE ? "" : scope.label() + " ";
        return mode.label() + " " + where + text;
    }
}
