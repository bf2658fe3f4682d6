package cbm.classifier.syntax;

import cbm.classifier.syntax.TypeExpression.ChannelType.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads expressions. */
abstract class ExpressionGrammar extends TypeGrammar {

    /** Below zero in the head of an {@code if}, {@code for} or {@code switch}, where {@code T {} begins its block. */
    int level;

    ExpressionGrammar(Tokens tokens) {
        super(tokens);
    }

    /** A function's body, which starts at a brace. */
    abstract Statement.Block body();

    final List<Expression> expressions() {
        Expression first = expression();
        if (kind != Token.COMMA) {
            return List.of(first);
        }
        List<Expression> expressions = new ArrayList<>(4);
        expressions.add(first);
        while (kind == Token.COMMA && !atTrailingComma()) {
            next();
            expressions.add(expression());
        }
        return expressions;
    }

    /** Whether a comma ends its line, as the elements of a literal in a fragment have it. */
    boolean atTrailingComma() {
        return false;
    }

    @Override
    final Expression expression() {
        return binary(1);
    }

    @Override
    final Expression bracketedExpression() {
        int outer = level;
        level = 0;
        Expression expression = expression();
        level = outer;
        return expression;
    }

    private Expression binary(int minimum) {
        int before = deepest;
        deepest = depth;
        Expression left = unary();
        Operator operator = Token.operator(kind);
        if (operator != null && operator.precedence() >= minimum) {
            left = operations(left, minimum);
        }
        deepest = Math.max(before, deepest);
        return left;
    }

    private Expression operations(Expression first, int minimum) {
        BinaryChain chain = new BinaryChain(first);
        Operator operator = Token.operator(kind);
        while (operator != null && operator.precedence() >= minimum) {
            next();
            chain.add(operator, binary(operator.precedence() + 1));
            operator = Token.operator(kind);
        }
        deepest += chain.height();
        return isTooDeep(deepest) ? tooDeep(first.start()) : chain.toExpression();
    }

    private Expression tooDeep(int start) {
        problem("less nesting");
        deepest = depth;
        return new Expression.BadExpression(start, end());
    }

    private Expression unary() {
        if (!enter()) {
            return skipTooDeep();
        }
        Expression expression = switch (kind) {
            case Token.ADD, Token.SUBTRACT, Token.NOT, Token.XOR, Token.AND, Token.TILDE -> prefixed();
            case Token.MULTIPLY -> star();
            case Token.ARROW -> receive();
            default -> primary();
        };
        leave();
        return expression;
    }

    private Expression prefixed() {
        int start = start();
        Operator operator = Token.operator(kind);
        next();
        Expression operand = unary();
        return operator == null ? operand : new Expression.Unary(operator, operand, start, end());
    }

    private Expression star() {
        int start = start();
        next();
        Expression operand = unary();
        return new Expression.Star(operand, start, end());
    }

    private Expression receive() {
        int start = start();
        next();
        Expression operand = unary();
        if (operand instanceof TypeExpression.ChannelType channel) {
            return receiveOnly(channel, start);
        }
        return new Expression.Receive(operand, start, end());
    }

    /** Turns {@code <-} and {@code chan T} into {@code <-chan T}; an arrow after {@code chan} belongs to the next one. */
    private static Expression receiveOnly(TypeExpression.ChannelType channel, int start) {
        Expression element = channel.element();
        if (channel.direction() == Direction.SEND) {
            int arrow = Math.min(element.start(), channel.start() + "chan".length());
            element = element instanceof TypeExpression.ChannelType inner
                    ? receiveOnly(inner, arrow)
                    : new Expression.Receive(element, arrow, element.end());
        }
        return new TypeExpression.ChannelType(Direction.RECEIVE, element, start, channel.end());
    }

    private Expression primary() {
        int before = deepest;
        deepest = depth;
        Expression expression = operand();
        while (true) {
            Expression longer = postfix(expression);
            if (longer == null) {
                break;
            }
            deepest++;
            expression = isTooDeep(deepest) ? tooDeep(expression.start()) : longer;
        }
        deepest = Math.max(before, deepest);
        return expression;
    }

    /** Goes on with a selector, call, index or literal after an operand that was read elsewhere. */
    final Expression postfixes(Expression operand) {
        Expression expression = operand;
        for (int links = 0; ; links++) {
            Expression longer = postfix(expression);
            if (longer == null) {
                return expression;
            }
            expression = isTooDeep(depth + links) ? tooDeep(expression.start()) : longer;
        }
    }

    private @Nullable Expression postfix(Expression operand) {
        return switch (kind) {
            case Token.PERIOD -> selectorOrAssertion(operand);
            case Token.LEFT_PAREN -> call(operand);
            case Token.LEFT_BRACKET -> indexOrSlice(operand);
            case Token.LEFT_BRACE -> beginsLiteral(operand) ? composite(operand) : null;
            default -> null;
        };
    }

    private boolean beginsLiteral(Expression type) {
        return switch (type.unparenthesized()) {
            case Expression.Identifier name -> level >= 0;
            case Expression.Selector name -> level >= 0;
            case Expression.Index instantiated -> level >= 0 && !(instantiated.operand() instanceof Expression.Call);
            case TypeExpression.ArrayType array -> true;
            case TypeExpression.SliceType slice -> true;
            case TypeExpression.StructType struct -> true;
            case TypeExpression.MapType map -> true;
            default -> false;
        };
    }

    private Expression operand() {
        return switch (kind) {
            case Token.IDENTIFIER -> identifier();
            case Token.INTEGER, Token.FLOAT, Token.IMAGINARY, Token.CHARACTER, Token.STRING -> literal();
            case Token.LEFT_PAREN -> parenthesized();
            case Token.FUNC -> functionTypeOrLiteral();
            case Token.LEFT_BRACKET, Token.STRUCT, Token.MAP, Token.CHAN, Token.INTERFACE -> type();
            default -> missing("an expression");
        };
    }

    private Expression parenthesized() {
        int start = start();
        next();
        Expression inner = bracketedExpression();
        expect(Token.RIGHT_PAREN, ")");
        return new Expression.Parenthesized(inner, start, end());
    }

    private Expression functionTypeOrLiteral() {
        int start = start();
        TypeExpression.FunctionType type = functionType();
        if (kind != Token.LEFT_BRACE) {
            return type;
        }
        Statement.Block body = body();
        return new Expression.FunctionLiteral(type, body, start, end());
    }

    private Expression selectorOrAssertion(Expression operand) {
        next();
        if (kind != Token.LEFT_PAREN) {
            Expression.Identifier name = identifier();
            return new Expression.Selector(operand, name, operand.start(), end());
        }
        next();
        Expression type = accept(Token.TYPE) ? null : type();
        expect(Token.RIGHT_PAREN, ")");
        return new Expression.TypeAssertion(operand, type, operand.start(), end());
    }

    private Expression call(Expression function) {
        int open = at;
        int outer = level;
        level = 0;
        next();
        boolean spread = false;
        List<Expression> arguments = kind == Token.RIGHT_PAREN ? List.of() : new ArrayList<>(4);
        while (listGoesOn(open, Token.RIGHT_PAREN)) {
            int element = at;
            arguments.add(expression());
            spread = accept(Token.ELLIPSIS);
            if (!separated(open, Token.RIGHT_PAREN, element)) {
                break;
            }
        }
        level = outer;
        expect(Token.RIGHT_PAREN, ")");
        return new Expression.Call(function, arguments, spread, function.start(), end());
    }

    private Expression indexOrSlice(Expression operand) {
        int open = at;
        int outer = level;
        level = 0;
        next();
        Expression first = kind == Token.COLON ? null : expression();
        Expression result = kind == Token.COLON ? slice(operand, first, open) : index(operand, first, open);
        level = outer;
        return result;
    }

    private Expression index(Expression operand, @Nullable Expression first, int open) {
        List<Expression> indices = new ArrayList<>(1);
        if (first != null) {
            indices.add(first);
        }
        while (accept(Token.COMMA) && listGoesOn(open, Token.RIGHT_BRACKET)) {
            indices.add(expression());
        }
        expect(Token.RIGHT_BRACKET, "]");
        return new Expression.Index(operand, indices, operand.start(), end());
    }

    private Expression slice(Expression operand, @Nullable Expression low, int open) {
        next();
        Expression high = kind == Token.COLON || !listGoesOn(open, Token.RIGHT_BRACKET) ? null : expression();
        Expression max = null;
        if (accept(Token.COLON) && listGoesOn(open, Token.RIGHT_BRACKET)) {
            max = expression();
        }
        expect(Token.RIGHT_BRACKET, "]");
        return new Expression.Slice(operand, low, high, max, operand.start(), end());
    }

    /** The braces of a composite literal with its elements. */
    final Expression composite(@Nullable Expression type) {
        if (!enter()) {
            return skipTooDeep();
        }
        int start = type == null ? start() : type.start();
        int open = at;
        int outer = level;
        level = 0;
        next();
        List<Expression> elements = new ArrayList<>();
        while (listGoesOn(open, Token.RIGHT_BRACE)) {
            int element = at;
            elements.add(element());
            if (!separated(open, Token.RIGHT_BRACE, element)) {
                break;
            }
        }
        level = outer;
        expect(Token.RIGHT_BRACE, "}");
        leave();
        return new Expression.Composite(type, elements, start, end());
    }

    /** An element of a composite literal. */
    final Expression element() {
        Expression key = value();
        return kind == Token.COLON ? keyValue(key) : key;
    }

    /** Goes on with a colon and a value after a key. */
    final Expression keyValue(Expression key) {
        next();
        Expression value = value();
        return new Expression.KeyValue(key, value, key.start(), end());
    }

    private Expression value() {
        return kind == Token.LEFT_BRACE ? composite(null) : expression();
    }
}
