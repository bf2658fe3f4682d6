package cbm.classifier.syntax;

/** Looks ahead at a line outside of any function: is it a struct's field or a literal's element, not a statement? */
final class LooseShape {

    private static final int MAX_LOOK = 200;

    private final FileGrammar cursor;

    LooseShape(FileGrammar cursor) {
        this.cursor = cursor;
    }

    /** Whether a name is followed by a type, or a method by its result. */
    boolean isField() {
        if (cursor.kind == Token.MULTIPLY) {
            return isEmbedded(cursor.at + 1);
        }
        if (cursor.kind != Token.IDENTIFIER) {
            return false;
        }
        int last = lastName(cursor.at);
        int following = cursor.kindAt(last + 1);
        return switch (following) {
            case Token.IDENTIFIER, Token.MAP, Token.CHAN, Token.STRUCT, Token.INTERFACE, Token.FUNC -> true;
            case Token.MULTIPLY -> isEmbedded(last + 2);
            case Token.ARROW -> cursor.kindAt(last + 2) == Token.CHAN;
            case Token.LEFT_BRACKET -> isArrayOrSlice(last + 1);
            case Token.LEFT_PAREN -> last == cursor.at && isMethod(last + 1);
            case Token.PERIOD -> last == cursor.at && isEmbedded(last);
            default -> false;
        };
    }

    private int lastName(int first) {
        int last = first;
        while (cursor.kindAt(last + 1) == Token.COMMA && cursor.kindAt(last + 2) == Token.IDENTIFIER) {
            last += 2;
        }
        return last;
    }

    /** Whether the line is only a name, perhaps of another package, and perhaps with a tag. */
    private boolean isEmbedded(int name) {
        if (cursor.kindAt(name) != Token.IDENTIFIER) {
            return false;
        }
        int end = cursor.kindAt(name + 1) == Token.PERIOD && cursor.kindAt(name + 2) == Token.IDENTIFIER
                ? name + 3
                : name + 1;
        int following = cursor.kindAt(end);
        return following == Token.SEMICOLON || following == Token.STRING;
    }

    private boolean isArrayOrSlice(int open) {
        int close = cursor.matches[open];
        return close >= 0
                && cursor.startsType(close + 1)
                && cursor.kindAt(close + 1) != Token.LEFT_PAREN
                && cursor.kindAt(close + 1) != Token.MULTIPLY
                && (close == open + 1 || cursor.kindAt(close + 1) != Token.LEFT_BRACKET);
    }

    private boolean isMethod(int open) {
        int close = cursor.matches[open];
        return close >= 0
                && switch (cursor.kindAt(close + 1)) {
                    case Token.IDENTIFIER, Token.MAP, Token.CHAN, Token.LEFT_BRACKET, Token.INTERFACE ->
                        cursor.onSameLine(close) && cursor.kindAt(close + 1) != Token.LEFT_BRACKET
                                || cursor.kindAt(close + 2) == Token.RIGHT_BRACKET;
                    default -> hasParameters(open);
                };
    }

    /** Whether a name is followed by a name between the parentheses. */
    private boolean hasParameters(int open) {
        int close = Math.min(cursor.matches[open], open + MAX_LOOK);
        for (int i = open + 1; i < close; i = Math.max(i, cursor.matches[i]) + 1) {
            if (cursor.kindAt(i) == Token.IDENTIFIER && cursor.kindAt(i + 1) == Token.IDENTIFIER) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line is {@code key: value} or an element in braces. */
    boolean isElement() {
        if (cursor.kind == Token.LEFT_BRACE) {
            int close = cursor.matches[cursor.at];
            return close >= 0 && cursor.kindAt(close + 1) == Token.COMMA;
        }
        return cursor.kind == Token.IDENTIFIER
                && cursor.peek(1) == Token.COLON
                && cursor.onSameLine(cursor.at + 1)
                && !beginsLabeledStatement(cursor.peek(2));
    }

    private static boolean beginsLabeledStatement(int kind) {
        return switch (kind) {
            case Token.FOR, Token.SELECT, Token.SWITCH, Token.IF, Token.RIGHT_BRACE, Token.EOF, Token.SEMICOLON -> true;
            default -> false;
        };
    }
}
