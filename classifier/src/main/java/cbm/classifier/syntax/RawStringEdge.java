package cbm.classifier.syntax;

/**
 * Guesses whether a piece of a file begins within a raw string. Back quotes look the same at both ends, so each is judged
 * by its neighbours: an opening one follows an operator, a closing one precedes a comma, a bracket or a line's end.
 */
final class RawStringEdge {

    /** So many quotes decide; looking at each may cost the length of its line. */
    private static final int MAX_QUOTES = 100;

    private final String text;
    private int budget = MAX_QUOTES;

    private RawStringEdge(String text) {
        this.text = text;
    }

    /** Where the raw string ends in which the text begins, or 0 if it seems to begin outside of one. */
    static int end(String text) {
        RawStringEdge edge = new RawStringEdge(text);
        int first = edge.quoteFrom(0);
        if (first < 0) {
            return 0;
        }
        return edge.implausible(first, false) < edge.implausible(first, true) ? first + 1 : 0;
    }

    /** The number of quotes with the wrong neighbours if the first one opens a string, or if it closes one. */
    private int implausible(int first, boolean firstOpens) {
        budget = MAX_QUOTES;
        int implausible = 0;
        boolean opens = firstOpens;
        for (int quote = first; quote >= 0; quote = quoteFrom(quote + 1)) {
            implausible += (opens ? mayOpen(quote) : mayClose(quote)) ? 0 : 1;
            opens = !opens;
        }
        return implausible;
    }

    /** The next back quote outside of line comments and of strings in double quotes. */
    private int quoteFrom(int from) {
        int quote = text.indexOf('`', from);
        while (quote >= 0 && budget > 0 && (isInComment(quote) || isQuoted(quote))) {
            quote = text.indexOf('`', quote + 1);
            budget--;
        }
        budget--;
        return budget > 0 ? quote : -1;
    }

    private boolean isQuoted(int quote) {
        int line = text.lastIndexOf('\n', quote) + 1;
        return text.substring(line, quote).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private boolean isInComment(int quote) {
        int line = text.lastIndexOf('\n', quote) + 1;
        int slashes = text.indexOf("//", line);
        if (slashes < 0 || slashes > quote) {
            return false;
        }
        long quotesBefore =
                text.substring(line, slashes).chars().filter(c -> c == '`').count();
        boolean apart = slashes == line || Character.isWhitespace(text.charAt(slashes - 1));
        return apart && quotesBefore % 2 == 0;
    }

    private boolean mayOpen(int quote) {
        int before = quote - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        if ("(,=+{:[&|<>!".indexOf(text.charAt(before)) >= 0) {
            return true;
        }
        return text.startsWith("return", before - 5) || text.startsWith("case", before - 3) || isTag(quote);
    }

    /** Whether the quote begins a struct tag: both quotes on one line, and nothing after them. */
    private boolean isTag(int quote) {
        int line = lineEnd(quote);
        int close = text.indexOf('`', quote + 1);
        return close >= 0 && close < line && endsLine(close, line);
    }

    private boolean mayClose(int quote) {
        int line = lineEnd(quote);
        int after = quote + 1;
        while (after < line && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        return endsLine(quote, line) || "),+;[]}:.=!".indexOf(text.charAt(after)) >= 0;
    }

    private boolean endsLine(int quote, int line) {
        String rest = text.substring(quote + 1, line).strip();
        return rest.isEmpty() || rest.startsWith("//");
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
