package cbm.classifier.syntax;

/** An operator of a unary or binary expression, or of an assignment such as {@code +=}. */
public enum Operator {
    /** Logical or. */
    LOGICAL_OR("||", 1),
    /** Logical and. */
    LOGICAL_AND("&&", 2),
    /** Equal. */
    EQUAL("==", 3),
    /** Not equal. */
    NOT_EQUAL("!=", 3),
    /** Less. */
    LESS("<", 3),
    /** Less or equal. */
    LESS_OR_EQUAL("<=", 3),
    /** Greater. */
    GREATER(">", 3),
    /** Greater or equal. */
    GREATER_OR_EQUAL(">=", 3),
    /** Sum, concatenation, or the unary plus. */
    ADD("+", 4),
    /** Difference, or the unary minus. */
    SUBTRACT("-", 4),
    /** Bitwise or, or the union of a constraint. */
    OR("|", 4),
    /** Bitwise exclusive or, or the unary complement. */
    XOR("^", 4),
    /** Product. */
    MULTIPLY("*", 5),
    /** Quotient. */
    DIVIDE("/", 5),
    /** Remainder. */
    REMAINDER("%", 5),
    /** Shift to the left. */
    SHIFT_LEFT("<<", 5),
    /** Shift to the right. */
    SHIFT_RIGHT(">>", 5),
    /** Bitwise and, or the unary address-of. */
    AND("&", 5),
    /** Bit clear. */
    AND_NOT("&^", 5),
    /** Logical not. */
    NOT("!", 0),
    /** The underlying types of a constraint. */
    TILDE("~", 0);

    private final String symbol;
    private final int precedence;

    Operator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    /** The operator as it is written. */
    public String symbol() {
        return symbol;
    }

    /** The binding strength as a binary operator, from 1 to 5 as in the Go specification; 0 if it is unary only. */
    public int precedence() {
        return precedence;
    }
}
