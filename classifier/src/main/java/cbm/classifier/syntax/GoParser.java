package cbm.classifier.syntax;

import org.jspecify.annotations.Nullable;

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
     * Reads a whole file but for what its functions do: a body whose braces stand as gofmt puts them is an empty block of
     * its extent. {@link #parseFunction} reads one such function whole. Takes about half of the time of {@link #parse} and
     * a small part of its memory.
     */
    public static GoFile parseDeclarations(String text) {
        return declarations(text, null);
    }

    /** The same as {@link #parseDeclarations(String)}, with names from a pool. */
    public static GoFile parseDeclarations(String text, NamePool pool) {
        return declarations(text, pool);
    }

    private static GoFile declarations(String text, @Nullable NamePool pool) {
        Tokens tokens = Scanner.scan(text.toCharArray(), 0, pool);
        FileGrammar grammar = new FileGrammar(tokens, false);
        grammar.skipBodies();
        grammar.file();
        return new GoFile(text, 1, tokens, grammar);
    }

    /**
     * Reads one function of a file whole, of which {@link #parseDeclarations} may have skipped the body.
     *
     * @param file the file
     * @param function a function of that file
     * @return the same function, at the same offsets
     */
    public static Declaration.Function parseFunction(GoFile file, Declaration.Function function) {
        return function(file, function, null);
    }

    /** The same as {@link #parseFunction(GoFile, Declaration.Function)}, with names from a pool. */
    public static Declaration.Function parseFunction(GoFile file, Declaration.Function function, NamePool pool) {
        return function(file, function, pool);
    }

    private static Declaration.Function function(GoFile file, Declaration.Function function, @Nullable NamePool pool) {
        int start = function.start();
        char[] chars = new char[function.end()];
        file.text().getChars(start, function.end(), chars, start);
        if (start > 0) {
            chars[start - 1] = '\n';
        }
        FileGrammar grammar = new FileGrammar(Scanner.scanPart(chars, start, pool), false);
        grammar.file();
        for (Declaration declaration : grammar.declarations()) {
            if (declaration instanceof Declaration.Function whole) {
                return whole;
            }
        }
        return function;
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
