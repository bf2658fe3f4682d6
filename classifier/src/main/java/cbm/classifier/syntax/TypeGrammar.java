package cbm.classifier.syntax;

import cbm.classifier.syntax.TypeExpression.ChannelType.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads types, and the lists of parameters and fields in them. */
abstract class TypeGrammar extends Cursor {

    TypeGrammar(Tokens tokens) {
        super(tokens);
    }

    abstract Expression expression();

    /** An expression within brackets, where a brace can only begin a literal. */
    abstract Expression bracketedExpression();

    /** A type, or an empty bad expression if none stands here. */
    final Expression type() {
        Expression type = tryType();
        return type == null ? missing("a type") : type;
    }

    final @Nullable Expression tryType() {
        if (!startsType(at)) {
            return null;
        }
        if (!enter()) {
            return skipTooDeep();
        }
        Expression type = switch (kind) {
            case Token.LEFT_BRACKET -> arrayOrSlice();
            case Token.STRUCT -> struct();
            case Token.MULTIPLY -> pointer();
            case Token.FUNC -> functionType();
            case Token.INTERFACE -> interfaceType();
            case Token.MAP -> map();
            case Token.CHAN -> channel();
            case Token.ARROW -> receiveChannel();
            case Token.LEFT_PAREN -> parenthesizedType();
            default -> namedType();
        };
        leave();
        return type;
    }

    /** Whether the token at an index can begin a type. */
    final boolean startsType(int index) {
        return switch (kindAt(index)) {
            case Token.IDENTIFIER,
                    Token.LEFT_BRACKET,
                    Token.STRUCT,
                    Token.MULTIPLY,
                    Token.FUNC,
                    Token.INTERFACE,
                    Token.MAP,
                    Token.CHAN,
                    Token.LEFT_PAREN -> true;
            case Token.ARROW -> kindAt(index + 1) == Token.CHAN;
            default -> false;
        };
    }

    private Expression namedType() {
        Expression name = identifier();
        if (kind == Token.PERIOD) {
            next();
            Expression.Identifier member = identifier();
            name = new Expression.Selector(name, member, name.start(), end());
        }
        return kind == Token.LEFT_BRACKET ? instantiated(name) : name;
    }

    private Expression instantiated(Expression name) {
        int open = at;
        next();
        List<Expression> arguments = new ArrayList<>(2);
        while (listGoesOn(open, Token.RIGHT_BRACKET)) {
            int element = at;
            arguments.add(type());
            if (!separated(open, Token.RIGHT_BRACKET, element)) {
                break;
            }
        }
        expect(Token.RIGHT_BRACKET, "]");
        return new Expression.Index(name, arguments, name.start(), end());
    }

    private Expression parenthesizedType() {
        int start = start();
        next();
        Expression inner = type();
        expect(Token.RIGHT_PAREN, ")");
        return new Expression.Parenthesized(inner, start, end());
    }

    private Expression pointer() {
        int start = start();
        next();
        Expression target = type();
        return new Expression.Star(target, start, end());
    }

    private Expression arrayOrSlice() {
        int start = start();
        next();
        if (accept(Token.RIGHT_BRACKET)) {
            Expression element = type();
            return new TypeExpression.SliceType(element, start, end());
        }
        Expression length = kind == Token.ELLIPSIS ? null : bracketedExpression();
        accept(Token.ELLIPSIS);
        expect(Token.RIGHT_BRACKET, "]");
        Expression element = type();
        return new TypeExpression.ArrayType(length, element, start, end());
    }

    private Expression map() {
        int start = start();
        next();
        expect(Token.LEFT_BRACKET, "[");
        Expression key = type();
        expect(Token.RIGHT_BRACKET, "]");
        Expression value = type();
        return new TypeExpression.MapType(key, value, start, end());
    }

    private Expression channel() {
        int start = start();
        next();
        Direction direction = accept(Token.ARROW) ? Direction.SEND : Direction.BOTH;
        Expression element = type();
        return new TypeExpression.ChannelType(direction, element, start, end());
    }

    private Expression receiveChannel() {
        int start = start();
        next();
        next();
        Expression element = type();
        return new TypeExpression.ChannelType(Direction.RECEIVE, element, start, end());
    }

    final TypeExpression.FunctionType functionType() {
        int start = start();
        next();
        return signature(start, List.of());
    }

    /** Parameters and results; the start and the type parameters are those of what stands before. */
    final TypeExpression.FunctionType signature(int start, List<Part.Field> typeParameters) {
        List<Part.Field> parameters = List.of();
        if (kind == Token.LEFT_PAREN) {
            parameters = parameters(Token.RIGHT_PAREN);
        } else {
            problem("(");
        }
        List<Part.Field> results = results();
        return new TypeExpression.FunctionType(typeParameters, parameters, results, Math.min(start, end()), end());
    }

    private List<Part.Field> results() {
        if (kind == Token.LEFT_PAREN) {
            return parameters(Token.RIGHT_PAREN);
        }
        Expression type = tryType();
        return type == null ? List.of() : List.of(new Part.Field(List.of(), type, null, type.start(), type.end()));
    }

    /** Parameters in parentheses, or type parameters in square brackets. */
    final List<Part.Field> parameters(int close) {
        int open = at;
        next();
        ParameterList list = new ParameterList();
        while (listGoesOn(open, close)) {
            int element = at;
            parameter(list, close);
            if (!separated(open, close, element)) {
                break;
            }
        }
        expect(close, close == Token.RIGHT_PAREN ? ")" : "]");
        return list.fields();
    }

    private void parameter(ParameterList list, int close) {
        if (kind != Token.IDENTIFIER || !nameIsFollowedByType()) {
            list.add(null, parameterType(close));
            return;
        }
        Expression.Identifier name = identifier();
        list.add(name, parameterType(close));
    }

    /** Whether the name here is a field's or parameter's, with its type after it. */
    private boolean nameIsFollowedByType() {
        int following = peek(1);
        if (following == Token.LEFT_BRACKET) {
            int close = matches[at + 1];
            return close == at + 2 || (close >= 0 && startsType(close + 1));
        }
        return following == Token.ELLIPSIS || following == Token.TILDE || startsType(at + 1);
    }

    private Expression parameterType(int close) {
        if (kind == Token.ELLIPSIS) {
            int start = start();
            next();
            Expression element = type();
            return new TypeExpression.VariadicType(element, start, end());
        }
        return close == Token.RIGHT_BRACKET ? constraint() : type();
    }

    /** A type or a union of types, each perhaps with a tilde. */
    final Expression constraint() {
        Expression union = constraintTerm();
        int terms = 1;
        while (kind == Token.OR) {
            next();
            Expression term = constraintTerm();
            union = isTooDeep(depth + terms++)
                    ? new Expression.BadExpression(union.start(), end())
                    : new Expression.Binary(union, Operator.OR, term, union.start(), end());
        }
        deepest = Math.max(deepest, depth + terms);
        return union;
    }

    private Expression constraintTerm() {
        int start = start();
        if (accept(Token.TILDE)) {
            Expression type = type();
            return new Expression.Unary(Operator.TILDE, type, start, end());
        }
        return type();
    }

    private Expression struct() {
        int start = start();
        next();
        List<Part.Field> fields = new ArrayList<>();
        int open = at;
        if (kind != Token.LEFT_BRACE) {
            problem("{");
            return new TypeExpression.StructType(fields, start, end());
        }
        next();
        while (memberGoesOn()) {
            int before = at;
            if (kind == Token.IDENTIFIER || kind == Token.MULTIPLY || kind == Token.LEFT_PAREN) {
                fields.add(field());
            }
            endMember(before, open);
        }
        expect(Token.RIGHT_BRACE, "}");
        return new TypeExpression.StructType(fields, start, end());
    }

    private boolean memberGoesOn() {
        return switch (kind) {
            case Token.RIGHT_BRACE, Token.EOF -> false;
            case Token.FUNC -> !atFunctionDeclaration();
            default -> true;
        };
    }

    /** Goes on after a field or method; what cannot be read is skipped to the end of its line. */
    private void endMember(int before, int open) {
        if (accept(Token.SEMICOLON) || kind == Token.RIGHT_BRACE) {
            return;
        }
        problem("a new line");
        boolean closed = matches[open] > at;
        while (kind != Token.SEMICOLON && kind != Token.EOF && kind != Token.RIGHT_BRACE) {
            if (atFunctionDeclaration()) {
                return;
            }
            int close = closed ? matches[at] : -1;
            while (at < close) {
                next();
            }
            next();
        }
        if (at == before || kind == Token.SEMICOLON) {
            next();
        }
    }

    final Part.Field field() {
        int start = start();
        List<Expression.Identifier> names = new ArrayList<>(1);
        if (kind == Token.IDENTIFIER && isFieldName()) {
            names.add(identifier());
            while (accept(Token.COMMA)) {
                names.add(identifier());
            }
        }
        Expression type = type();
        return new Part.Field(names, type, tag(), start, end());
    }

    private boolean isFieldName() {
        return peek(1) == Token.COMMA || nameIsFollowedByType();
    }

    private Expression.@Nullable Literal tag() {
        return kind == Token.STRING ? literal() : null;
    }

    final Expression.Literal literal() {
        int start = start();
        Expression.Literal.Kind literalKind = switch (kind) {
            case Token.INTEGER -> Expression.Literal.Kind.INTEGER;
            case Token.FLOAT -> Expression.Literal.Kind.FLOAT;
            case Token.IMAGINARY -> Expression.Literal.Kind.IMAGINARY;
            case Token.CHARACTER -> Expression.Literal.Kind.CHARACTER;
            default -> Expression.Literal.Kind.STRING;
        };
        String text = tokenText();
        if (text.charAt(0) == '`') {
            text = text.replace("\r", "");
        }
        next();
        return new Expression.Literal(literalKind, text, start, end());
    }

    private Expression interfaceType() {
        int start = start();
        next();
        List<Part.Field> elements = new ArrayList<>();
        int open = at;
        if (kind != Token.LEFT_BRACE) {
            problem("{");
            return new TypeExpression.InterfaceType(elements, start, end());
        }
        next();
        while (memberGoesOn()) {
            int before = at;
            if (kind == Token.TILDE || startsType(at)) {
                elements.add(interfaceElement());
            }
            endMember(before, open);
        }
        expect(Token.RIGHT_BRACE, "}");
        return new TypeExpression.InterfaceType(elements, start, end());
    }

    final Part.Field interfaceElement() {
        int start = start();
        if (kind == Token.IDENTIFIER && peek(1) == Token.LEFT_PAREN) {
            Expression.Identifier name = identifier();
            TypeExpression.FunctionType type = signature(start(), List.of());
            return new Part.Field(List.of(name), type, null, start, end());
        }
        Expression type = constraint();
        return new Part.Field(List.of(), type, null, start, end());
    }

    /** Whether a function or method declaration begins here; none can within a function. */
    final boolean atFunctionDeclaration() {
        if (kind != Token.FUNC) {
            return false;
        }
        if (peek(1) == Token.IDENTIFIER) {
            return peek(2) == Token.LEFT_PAREN || peek(2) == Token.LEFT_BRACKET;
        }
        int close = peek(1) == Token.LEFT_PAREN ? matches[at + 1] : -1;
        return close >= 0 && kindAt(close + 1) == Token.IDENTIFIER && kindAt(close + 2) == Token.LEFT_PAREN;
    }
}
