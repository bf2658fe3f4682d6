package cbm.datasets;

import java.util.regex.Pattern;

/**
 * The reversible prefix that keeps a spreadsheet program from taking a cell of a CSV file for a formula.
 *
 * <p>A text is guarded by an apostrophe in front if, after any apostrophes, blanks and control characters, it begins with one of
 * {@code = + - @}, their full-width forms, or with a tab or a line break. As a text that already has the apostrophe gets another,
 * {@link #plain} gives every text back exactly.
 */
public final class FormulaGuard {

    private static final String DANGER =
            "(?:[\\t\\r\\n]|[\\s\\p{Cntrl}\\u00a0\\ufeff]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])";

    private static final Pattern DANGEROUS = Pattern.compile("'*" + DANGER);
    private static final Pattern GUARDED = Pattern.compile("'+" + DANGER);

    private FormulaGuard() {}

    /** The text with the prefix if it needs one. */
    public static String guarded(String text) {
        return DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that {@link #guarded} was given. */
    public static String plain(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
