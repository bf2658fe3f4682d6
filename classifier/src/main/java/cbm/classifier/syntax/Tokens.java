package cbm.classifier.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tokens of a text in parallel arrays; the last is always {@link Token#EOF}. */
final class Tokens {

    /** The text, or the piece of it that is looked at. */
    final char[] text;
    /** Where in the whole text the piece begins. */
    final int base;

    int count;
    byte[] kinds;
    int[] starts;
    int[] ends;
    /** The spelling of identifiers. */
    @Nullable
    String[] names;
    /** For an opening bracket the index of its closing one, else -1. Filled by {@link #matchBrackets()}. */
    int[] matches = new int[0];

    int commentCount;
    int[] comments = new int[32];

    /** Room for the tokens of a text from an offset on, which is a piece of a larger one from the base on. */
    Tokens(char[] text, int from, int base) {
        this.text = text;
        this.base = base;
        int guess = (text.length - from) / 5 + 16;
        kinds = new byte[guess];
        starts = new int[guess];
        ends = new int[guess];
        names = new @Nullable String[guess];
    }

    /** Adds a token that stands at offsets of the piece. */
    void add(byte kind, int start, int end, @Nullable String name) {
        if (count == kinds.length) {
            grow();
        }
        kinds[count] = kind;
        starts[count] = base + start;
        ends[count] = base + end;
        names[count] = name;
        count++;
    }

    /** Adds the semicolon that a line break after the last token stands for. */
    void addLineBreak() {
        int end = ends[count - 1] - base;
        add(Token.SEMICOLON, end, end, null);
    }

    private void grow() {
        int capacity = count + (count >> 1) + 16;
        kinds = Arrays.copyOf(kinds, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        names = Arrays.copyOf(names, capacity);
    }

    void addComment(int start, int end) {
        if (commentCount + 2 > comments.length) {
            comments = Arrays.copyOf(comments, commentCount * 2);
        }
        comments[commentCount++] = start;
        comments[commentCount++] = end;
    }

    /** Pairs the brackets. A closing brace closes what parentheses were left open within it; strays stay alone. */
    void matchBrackets() {
        matches = new int[count];
        int[] open = new int[32];
        int depth = 0;
        for (int i = 0; i < count; i++) {
            matches[i] = -1;
            byte kind = kinds[i];
            if (kind < Token.LEFT_PAREN || kind > Token.RIGHT_BRACE) {
                continue;
            }
            if (kind <= Token.LEFT_BRACE) {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                }
                open[depth++] = i;
            } else {
                depth = close(open, depth, i);
            }
        }
    }

    private int close(int[] open, int depth, int at) {
        int opening = kinds[at] - (Token.RIGHT_PAREN - Token.LEFT_PAREN);
        int top = depth - 1;
        if (opening == Token.LEFT_BRACE) {
            while (top >= 0 && kinds[open[top]] != Token.LEFT_BRACE) {
                top--;
            }
        }
        if (top < 0 || kinds[open[top]] != opening) {
            return opening == Token.LEFT_BRACE ? 0 : depth;
        }
        matches[open[top]] = at;
        return top;
    }
}
