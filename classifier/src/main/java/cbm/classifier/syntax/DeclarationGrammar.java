package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads declarations. */
abstract class DeclarationGrammar extends StatementGrammar {

    /** Whether bodies of functions are passed over where that is safe. */
    private boolean skipsBodies;

    DeclarationGrammar(Tokens tokens) {
        super(tokens);
    }

    final void skipBodies() {
        skipsBodies = true;
    }

    @Override
    final Declaration localDeclaration() {
        return kind == Token.TYPE ? types() : values();
    }

    private Declaration types() {
        int start = start();
        next();
        List<Part.Type> types = group(this::typeSpecification);
        return new Declaration.Types(types, start, end());
    }

    private Declaration values() {
        int start = start();
        boolean constant = kind == Token.CONST;
        next();
        List<Part.Value> values = group(this::valueSpecification);
        return new Declaration.Values(constant, values, start, end());
    }

    final Declaration imports() {
        int start = start();
        next();
        List<Part.Import> imports = group(this::importSpecification);
        return new Declaration.Imports(imports, start, end());
    }

    private <T> List<T> group(Supplier<T> specification) {
        if (kind != Token.LEFT_PAREN) {
            return List.of(specification.get());
        }
        int open = at;
        next();
        List<T> specifications = new ArrayList<>();
        while (groupGoesOn(open)) {
            int before = at;
            if (kind == Token.IDENTIFIER || kind == Token.STRING || kind == Token.PERIOD) {
                specifications.add(specification.get());
            }
            if (!accept(Token.SEMICOLON) && kind != Token.RIGHT_PAREN) {
                problem("a new line");
                if (at == before) {
                    next();
                }
            }
        }
        expect(Token.RIGHT_PAREN, ")");
        return specifications;
    }

    private boolean groupGoesOn(int open) {
        if (kind == Token.RIGHT_PAREN || kind == Token.EOF) {
            return false;
        }
        if (matches[open] > at) {
            return true;
        }
        return kind != Token.RIGHT_BRACE && !startsOnlyStatement() && !atFunctionDeclaration();
    }

    private Part.Import importSpecification() {
        int start = start();
        Expression.Identifier name = null;
        if (kind == Token.IDENTIFIER) {
            name = identifier();
        } else if (accept(Token.PERIOD)) {
            name = new Expression.Identifier(".", start, end());
        }
        Expression.Literal path;
        if (kind == Token.STRING) {
            path = literal();
        } else {
            problem("an import path");
            path = new Expression.Literal(Expression.Literal.Kind.STRING, "", end(), end());
        }
        return new Part.Import(name, path, Math.min(start, end()), end());
    }

    private Part.Value valueSpecification() {
        List<Expression.Identifier> names = new ArrayList<>(2);
        do {
            names.add(identifier());
        } while (accept(Token.COMMA));
        Expression type = tryType();
        List<Expression> values = accept(Token.ASSIGN) ? expressions() : List.of();
        return new Part.Value(names, type, values, names.getFirst().start(), end());
    }

    private Part.Type typeSpecification() {
        Expression.Identifier name = identifier();
        List<Part.Field> typeParameters = List.of();
        if (kind == Token.LEFT_BRACKET && atTypeParameters()) {
            typeParameters = parameters(Token.RIGHT_BRACKET);
        }
        boolean alias = accept(Token.ASSIGN);
        Expression type = type();
        return new Part.Type(name, typeParameters, alias, type, name.start(), end());
    }

    /** Whether the bracket after a declared type's name begins type parameters, not the length of an array. */
    private boolean atTypeParameters() {
        if (peek(1) != Token.IDENTIFIER) {
            return false;
        }
        return switch (peek(2)) {
            case Token.IDENTIFIER,
                    Token.COMMA,
                    Token.TILDE,
                    Token.INTERFACE,
                    Token.FUNC,
                    Token.MAP,
                    Token.CHAN,
                    Token.STRUCT,
                    Token.ARROW -> true;
            case Token.LEFT_BRACKET -> matches[at + 2] >= 0 && startsType(matches[at + 2] + 1);
            case Token.MULTIPLY, Token.LEFT_PAREN -> hasTypeListMark(at);
            default -> false;
        };
    }

    /** Whether something between the brackets only a list of type parameters has: a comma, a tilde, an interface. */
    private boolean hasTypeListMark(int open) {
        for (int i = open + 1; i < matches[open]; i++) {
            switch (kindAt(i)) {
                case Token.COMMA, Token.TILDE, Token.INTERFACE -> {
                    return true;
                }
                default -> i = Math.max(i, matches[i]);
            }
        }
        return false;
    }

    /** A function or method declaration, which starts at its keyword. */
    final Declaration.Function function() {
        int start = start();
        next();
        Part.Field receiver = null;
        if (kind == Token.LEFT_PAREN) {
            List<Part.Field> receivers = parameters(Token.RIGHT_PAREN);
            receiver = receivers.isEmpty() ? null : receivers.getFirst();
        }
        Expression.Identifier name = identifier();
        int signatureStart = start();
        List<Part.Field> typeParameters = kind == Token.LEFT_BRACKET ? parameters(Token.RIGHT_BRACKET) : List.of();
        TypeExpression.FunctionType type = signature(signatureStart, typeParameters);
        Statement.Block body = kind == Token.LEFT_BRACE ? functionBody() : null;
        return new Declaration.Function(receiver, name, type, body, start, end());
    }

    private Statement.Block functionBody() {
        int close = matches[at];
        if (!skipsBodies || close <= at + 1 || !isAtLeftMargin(close) || holdsDeclaration(at, close)) {
            return body();
        }
        int start = start();
        skipTo(close);
        next();
        return new Statement.Block(List.of(), start, end());
    }

    /** Whether a function is declared between two braces, so that they are no pair. */
    private boolean holdsDeclaration(int open, int close) {
        for (int i = open + 1; i < close; i++) {
            if (kindAt(i) == Token.FUNC && isAtLeftMargin(i)) {
                return true;
            }
        }
        return false;
    }
}
