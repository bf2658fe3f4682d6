package cbm.classifier.syntax;

import java.util.List;
import java.util.Optional;
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
     * Finds what a file declares without parsing it. Takes a small part of the time of {@link #parseDeclarations(String)}.
     *
     * @param pool where the names come from
     * @return nothing where the file is not laid out as gofmt does it, so that only parsing tells what it declares
     */
    public static Optional<FileSketch> sketch(String text, NamePool pool) {
        return Optional.ofNullable(Sketcher.sketch(text, pool));
    }

    /** The comments of a text in the order of the source. */
    public static List<Comment> comments(String text) {
        Tokens tokens = Scanner.scan(text.toCharArray(), 0);
        return Comment.listOf(tokens.comments, tokens.commentCount);
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
        for (Declaration declaration : parsePiece(file.text(), function.start(), function.end(), pool)) {
            if (declaration instanceof Declaration.Function whole) {
                return whole;
            }
        }
        return function;
    }

    /** Reads the declarations that stand between two offsets of a text, of which the first begins a line. */
    static List<Declaration> parsePiece(String text, int start, int end, @Nullable NamePool pool) {
        char[] piece = new char[end - start];
        text.getChars(start, end, piece, 0);
        FileGrammar grammar = new FileGrammar(Scanner.scanPiece(piece, start, pool), false);
        grammar.file();
        return grammar.declarations();
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
