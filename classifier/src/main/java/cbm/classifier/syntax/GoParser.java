package cbm.classifier.syntax;

/**
 * Reads Go up to version 1.26. It never throws whatever the text, takes time linear in its length, and keeps all that it
 * can read around what it cannot. Stateless and safe for any number of threads.
 */
public final class GoParser {

    private GoParser() {}

    /** Reads a whole file, perhaps broken or cut off. */
    public static GoFile parse(String text) {
        return parse(text, text.toCharArray(), 0, false, 1);
    }

    /**
     * Reads a piece of a file as a hunk shows it: it may begin and end anywhere, so braces need not pair. What begins
     * before the piece gathers in {@link Declaration.Loose}; see {@link GoFile#isHeadless}.
     *
     * @param text the lines of the piece
     * @param firstLine the 1-based line of the file in which the piece begins
     */
    public static GoFile parseFragment(String text, int firstLine) {
        char[] chars = text.toCharArray();
        int from = Math.max(endOfOpenComment(text), RawStringEdge.end(text));
        return parse(text, chars, from, true, firstLine);
    }

    private static GoFile parse(String text, char[] chars, int from, boolean fragment, int firstLine) {
        Tokens tokens = Scanner.scan(chars, from);
        FileGrammar grammar = new FileGrammar(tokens, fragment);
        grammar.file();
        return new GoFile(text, firstLine, tokens, grammar);
    }

    /** Where a comment ends that began before the text, or 0. */
    private static int endOfOpenComment(String text) {
        int end = text.indexOf("*/");
        int begin = text.indexOf("/*");
        if (end < 0 || (begin >= 0 && begin < end)) {
            return 0;
        }
        String line = text.substring(text.lastIndexOf('\n', end) + 1, end);
        boolean quoted = line.contains("\"") || line.contains("//") || text.lastIndexOf('`', end) >= 0;
        return quoted ? 0 : end + 2;
    }
}
