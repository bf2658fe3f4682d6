package cbm.classifier.syntax;

import org.jspecify.annotations.Nullable;

/** The kinds of tokens as small numbers, and what each may be used for. */
final class Token {

    static final byte EOF = 0;
    static final byte SEMICOLON = 1;
    static final byte IDENTIFIER = 2;
    static final byte INTEGER = 3;
    static final byte FLOAT = 4;
    static final byte IMAGINARY = 5;
    static final byte CHARACTER = 6;
    static final byte STRING = 7;

    static final byte ADD = 8;
    static final byte SUBTRACT = 9;
    static final byte MULTIPLY = 10;
    static final byte DIVIDE = 11;
    static final byte REMAINDER = 12;
    static final byte AND = 13;
    static final byte OR = 14;
    static final byte XOR = 15;
    static final byte SHIFT_LEFT = 16;
    static final byte SHIFT_RIGHT = 17;
    static final byte AND_NOT = 18;
    static final byte LOGICAL_AND = 19;
    static final byte LOGICAL_OR = 20;
    static final byte EQUAL = 21;
    static final byte NOT_EQUAL = 22;
    static final byte LESS = 23;
    static final byte LESS_OR_EQUAL = 24;
    static final byte GREATER = 25;
    static final byte GREATER_OR_EQUAL = 26;
    static final byte NOT = 27;
    static final byte TILDE = 28;

    /** The arithmetic operators with {@code =}: the operator's own number plus this. */
    static final byte ASSIGN_OFFSET = 21;

    static final byte ADD_ASSIGN = ADD + ASSIGN_OFFSET;
    static final byte AND_NOT_ASSIGN = AND_NOT + ASSIGN_OFFSET;

    static final byte ASSIGN = 40;
    static final byte DEFINE = 41;
    static final byte INCREMENT = 42;
    static final byte DECREMENT = 43;
    static final byte ARROW = 44;
    static final byte LEFT_PAREN = 45;
    static final byte LEFT_BRACKET = 46;
    static final byte LEFT_BRACE = 47;
    static final byte RIGHT_PAREN = 48;
    static final byte RIGHT_BRACKET = 49;
    static final byte RIGHT_BRACE = 50;
    static final byte COMMA = 51;
    static final byte PERIOD = 52;
    static final byte COLON = 53;
    static final byte ELLIPSIS = 54;
    static final byte ILLEGAL = 55;

    static final byte BREAK = 60;
    static final byte CASE = 61;
    static final byte CHAN = 62;
    static final byte CONST = 63;
    static final byte CONTINUE = 64;
    static final byte DEFAULT = 65;
    static final byte DEFER = 66;
    static final byte ELSE = 67;
    static final byte FALLTHROUGH = 68;
    static final byte FOR = 69;
    static final byte FUNC = 70;
    static final byte GO = 71;
    static final byte GOTO = 72;
    static final byte IF = 73;
    static final byte IMPORT = 74;
    static final byte INTERFACE = 75;
    static final byte MAP = 76;
    static final byte PACKAGE = 77;
    static final byte RANGE = 78;
    static final byte RETURN = 79;
    static final byte SELECT = 80;
    static final byte STRUCT = 81;
    static final byte SWITCH = 82;
    static final byte TYPE = 83;
    static final byte VAR = 84;
    static final int COUNT = 85;

    private static final String[] KEYWORDS = {
        "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go",
        "goto", "if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type",
        "var"
    };

    private static final @Nullable Operator[] OPERATORS = operators();

    private Token() {}

    /** The spelling of each keyword; the first has the number {@link #BREAK}, the others follow. */
    static String[] keywords() {
        return KEYWORDS.clone();
    }

    /** The binary or unary operator of a token, if it is one. */
    static @Nullable Operator operator(int kind) {
        return OPERATORS[kind];
    }

    /** Whether a line break after the token ends the statement. */
    static boolean endsStatement(int kind) {
        return switch (kind) {
            case IDENTIFIER,
                    INTEGER,
                    FLOAT,
                    IMAGINARY,
                    CHARACTER,
                    STRING,
                    INCREMENT,
                    DECREMENT,
                    RIGHT_PAREN,
                    RIGHT_BRACKET,
                    RIGHT_BRACE,
                    BREAK,
                    CONTINUE,
                    FALLTHROUGH,
                    RETURN -> true;
            default -> false;
        };
    }

    /** Whether the token is an operator with {@code =}, such as {@code +=}. */
    static boolean isOperatorAssign(int kind) {
        return kind >= ADD_ASSIGN && kind <= AND_NOT_ASSIGN;
    }

    private static @Nullable Operator[] operators() {
        @Nullable Operator[] operators = new @Nullable Operator[COUNT];
        Operator[] inOrder = {
            Operator.ADD,
            Operator.SUBTRACT,
            Operator.MULTIPLY,
            Operator.DIVIDE,
            Operator.REMAINDER,
            Operator.AND,
            Operator.OR,
            Operator.XOR,
            Operator.SHIFT_LEFT,
            Operator.SHIFT_RIGHT,
            Operator.AND_NOT,
            Operator.LOGICAL_AND,
            Operator.LOGICAL_OR,
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL,
            Operator.NOT,
            Operator.TILDE
        };
        System.arraycopy(inOrder, 0, operators, ADD, inOrder.length);
        return operators;
    }
}
