package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the tokens that moves forward only, with the problems met on the way and a guard against depth. */
abstract class Cursor {

    /** What {@link #enter()} adds to the depth; no production adds more nodes to a path than that. */
    static final int STEP = 4;
    /** The depth beyond which text is skipped; with the last step it stays below {@link Node#MAX_HEIGHT}. */
    private static final int MAX_DEPTH = 1000;

    final Tokens tokens;
    private final byte[] kinds;
    private final int[] starts;
    private final int[] ends;
    final int[] matches;
    private final List<Problem> problems = new ArrayList<>();
    private int lastProblem = -1;

    /** The index of the current token. */
    int at;
    /** The kind of the current token. */
    int kind;
    /** The depth of the node under way. */
    int depth;
    /** The greatest depth reached since someone last looked. */
    int deepest;

    Cursor(Tokens tokens) {
        this.tokens = tokens;
        this.kinds = tokens.kinds;
        this.starts = tokens.starts;
        this.ends = tokens.ends;
        this.matches = tokens.matches;
        this.kind = kinds[0];
    }

    final List<Problem> problems() {
        return problems;
    }

    /** Where the current token starts. */
    final int start() {
        return starts[at];
    }

    /** Where the last consumed token ends. */
    final int end() {
        return at == 0 ? 0 : ends[at - 1];
    }

    final void next() {
        if (kind != Token.EOF) {
            kind = kinds[++at];
        }
    }

    /** Moves forward to a token. */
    final void skipTo(int index) {
        at = index;
        kind = kinds[at];
    }

    final int peek(int ahead) {
        return kindAt(at + ahead);
    }

    final int kindAt(int index) {
        return index < tokens.count ? kinds[index] : Token.EOF;
    }

    final boolean accept(int wanted) {
        if (kind == wanted) {
            next();
            return true;
        }
        return false;
    }

    final void expect(int wanted, String name) {
        if (!accept(wanted)) {
            problem(name);
        }
    }

    /** Notes that something was expected at the current token; once a token. */
    final void problem(String expected) {
        if (lastProblem != at) {
            lastProblem = at;
            problems.add(new Problem("expected " + expected, start(), ends[at]));
        }
    }

    final Expression.Identifier identifier() {
        if (kind != Token.IDENTIFIER) {
            problem("a name");
            return new Expression.Identifier("", end(), end());
        }
        @Nullable String name = tokens.names[at];
        var identifier = new Expression.Identifier(name == null ? "" : name, start(), ends[at]);
        next();
        return identifier;
    }

    final Expression.BadExpression missing(String expected) {
        problem(expected);
        return new Expression.BadExpression(end(), end());
    }

    /** Goes one level down unless that is too deep. After true, {@link #leave()} must follow. */
    final boolean enter() {
        if (depth >= MAX_DEPTH) {
            return false;
        }
        depth += STEP;
        deepest = Math.max(deepest, depth);
        return true;
    }

    final void leave() {
        depth -= STEP;
    }

    static boolean isTooDeep(int depth) {
        return depth > MAX_DEPTH;
    }

    /** Skips what is nested too deep: a token, or brackets with what is between them. */
    final Expression.BadExpression skipTooDeep() {
        int start = start();
        problem("less nesting");
        int close = matches[at];
        if (close > at) {
            skipTo(close);
        }
        next();
        return new Expression.BadExpression(Math.min(start, end()), end());
    }

    /** Whether a list goes on that began with the bracket at {@code open}; without its partner it ends with the line. */
    final boolean listGoesOn(int open, int close) {
        if (kind == close || kind == Token.EOF) {
            return false;
        }
        return matches[open] > at || !endsOpenList();
    }

    private boolean endsOpenList() {
        return switch (kind) {
            case Token.SEMICOLON, Token.RIGHT_BRACE, Token.RIGHT_BRACKET, Token.RIGHT_PAREN, Token.COLON -> true;
            default -> startsOnlyStatement();
        };
    }

    /** Whether the current token is a keyword that begins a statement or declaration and nothing within an expression. */
    final boolean startsOnlyStatement() {
        return switch (kind) {
            case Token.GO,
                    Token.DEFER,
                    Token.RETURN,
                    Token.IF,
                    Token.FOR,
                    Token.SELECT,
                    Token.SWITCH,
                    Token.VAR,
                    Token.CONST,
                    Token.TYPE,
                    Token.BREAK,
                    Token.CONTINUE,
                    Token.GOTO,
                    Token.FALLTHROUGH,
                    Token.CASE,
                    Token.DEFAULT,
                    Token.IMPORT,
                    Token.PACKAGE -> true;
            default -> false;
        };
    }

    /** Ends an element of a list. Without a comma a list goes on only if its closing bracket is known. */
    final boolean separated(int open, int close, int elementAt) {
        if (accept(Token.COMMA)) {
            return true;
        }
        if (kind == close || kind == Token.EOF) {
            return false;
        }
        problem("a comma");
        if (matches[open] <= at) {
            return false;
        }
        if (at == elementAt || kind == Token.SEMICOLON) {
            next();
        }
        return true;
    }

    /** Whether the token at an index begins its line at the very left. */
    final boolean isAtLeftMargin(int index) {
        int start = starts[index] - tokens.base;
        return start == 0 || tokens.text[start - 1] == '\n';
    }

    /** Whether no line break lies between two tokens that follow each other. */
    final boolean onSameLine(int index) {
        int to = starts[Math.min(index + 1, tokens.count - 1)];
        for (int i = ends[index]; i < to; i++) {
            if (tokens.text[i - tokens.base] == '\n') {
                return false;
            }
        }
        return true;
    }

    /** Whether the current semicolon stands for a line break. */
    final boolean isLineBreak() {
        return kind == Token.SEMICOLON && starts[at] == ends[at];
    }

    /** The text of the current token. */
    final String tokenText() {
        return new String(tokens.text, starts[at] - tokens.base, ends[at] - starts[at]);
    }
}
