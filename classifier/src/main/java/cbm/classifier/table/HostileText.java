package cbm.classifier.table;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How texts from outside, such as commit messages, are made harmless in each format.
 *
 * <p>CSV has its own reversible prefix, {@link cbm.datasets.FormulaGuard}; JSON escapes and loses nothing.
 */
public final class HostileText {

    private static final Pattern OOXML_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private HostileText() {}

    /**
     * The text with every character made visible that could drive a terminal, break a file or turn the reading direction: controls become
     * control pictures, lone surrogates, non-characters and direction marks the replacement character. Tabs and line breaks stay.
     */
    public static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(visible(c)));
        return out.toString();
    }

    private static int visible(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return c;
        }
        if (c < 0x20) {
            return 0x2400 + c;
        }
        if (c == 0x7f) {
            return 0x2421;
        }
        boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f;
        boolean broken = c >= 0x80 && c < 0xa0 || c >= 0xd800 && c <= 0xdfff || (c & 0xfffe) == 0xfffe;
        return turns || broken || c == 0xfeff ? 0xfffd : c;
    }

    /** The text on one line, visible, without blanks at its ends. */
    public static String line(String text) {
        return visible(text).replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
    }

    /**
     * For a cell of an Office Open XML sheet: visible, with line feeds as its only line ends, and what looks like that format's own escapes
     * is taken literally.
     */
    public static String ooxml(String text) {
        return OOXML_ESCAPE.matcher(visible(text).replaceAll("\r\n?", "\n")).replaceAll("_x005F_");
    }

    /** For the text or an attribute of an HTML element. */
    public static String html(String text) {
        StringBuilder out = new StringBuilder(text.length());
        visible(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** For a cell of a Markdown table: one line, nothing of it markup, link, mention or HTML. */
    public static String markdown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        line(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '@' -> out.append("&#64;");
                case ':' -> out.append("&#58;");
                case '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '#', '|', '~', '!', '$' ->
                    out.append('\\').appendCodePoint(c);
                default -> out.appendCodePoint(c);
            }
        });
        // A mention of an issue or an address without a scheme is linked by some readers.
        return out.toString().replace("www.", "www&#46;");
    }

    /** For LaTeX text: one line, nothing of it a command; what plain pdfLaTeX cannot set becomes its code point in brackets. */
    public static String latex(String text) {
        StringBuilder out = new StringBuilder(text.length());
        line(text).codePoints().forEach(c -> out.append(latex(c)));
        return out.toString();
    }

    private static String latex(int c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '{', '}', '$', '&', '#', '%', '_' -> "\\" + (char) c;
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '"' -> "\\textquotedbl{}";
            case '\'' -> "{\\textquotesingle}";
            case '`' -> "\\textasciigrave{}";
            case '-' -> "{-}";
            case '[' -> "{[}";
            case ']' -> "{]}";
            case '*' -> "{*}";
            case '?', '!' -> "{" + (char) c + "}";
            case ',' -> "{,}";
            case 0xa0 -> "~";
            case 0xd7 -> "$\\times$";
            case 0x2013 -> "\\textendash{}";
            case 0x2014 -> "\\textemdash{}";
            case 0x2018, 0x2019 -> "{\\textquotesingle}";
            case 0x201c, 0x201d -> "\\textquotedbl{}";
            case 0x2026 -> "\\ldots{}";
            case 0x221e -> "$\\infty$";
            case 0x2260 -> "$\\neq$";
            case 0x2264 -> "$\\leq$";
            case 0x2265 -> "$\\geq$";
            default ->
                settable(c)
                        ? Character.toString(c)
                        : "{[}U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + "{]}";
        };
    }

    /** ASCII and the letters that T1 encoding has a place for. */
    private static boolean settable(int c) {
        return c >= 0x20 && c < 0x7f || c >= 0xc0 && c <= 0xff;
    }
}
