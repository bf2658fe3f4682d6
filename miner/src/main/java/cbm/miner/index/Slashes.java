package cbm.miner.index;

/**
 * A query in which slashes within words are escaped, since Lucene would take them for the start of a regular expression:
 * {@code path:server/*.go} means a path.
 *
 * @param text the query with the escapes
 * @param source the query without
 */
record Slashes(String text, String source) {
    static Slashes escape(String query) {
        StringBuilder text = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '\\' && i + 1 < query.length()) {
                text.append(c).append(query.charAt(++i));
                continue;
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"') {
                quote = c;
            } else if (c == '/') {
                if (i > 0 && isInWord(query.charAt(i - 1))) {
                    text.append('\\');
                } else {
                    quote = c;
                }
            }
            text.append(c);
        }
        return new Slashes(text.toString(), query);
    }

    private static boolean isInWord(char before) {
        return !Character.isWhitespace(before) && "(:+-!".indexOf(before) < 0;
    }

    /** Where a column of the text with escapes lies in the query, both counted from 1. */
    int column(int escaped) {
        int at = 0;
        for (int column = 1; column <= source.length(); column++) {
            if (at < text.length() && text.charAt(at) == '\\' && source.charAt(column - 1) != '\\') {
                at++;
            }
            at++;
            if (at >= escaped) {
                return column;
            }
        }
        return source.length() + 1;
    }
}
