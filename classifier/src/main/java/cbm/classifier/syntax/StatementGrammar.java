package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads statements. */
abstract class StatementGrammar extends ExpressionGrammar {

    StatementGrammar(Tokens tokens) {
        super(tokens);
    }

    /** A declaration of constants, variables or types, which starts at its keyword. */
    abstract Declaration localDeclaration();

    /** Reads clauses whose {@code switch} or {@code select} is not there, after the statements before them. */
    abstract void strayClauses(List<Statement> before);

    @Override
    final Statement.Block body() {
        int outer = level;
        level = 0;
        Statement.Block body = block();
        level = outer;
        return body;
    }

    private Statement.Block block() {
        int start = start();
        next();
        List<Statement> statements = statements(false);
        expect(Token.RIGHT_BRACE, "}");
        return new Statement.Block(statements, start, end());
    }

    /** The statements up to the end of their block, or of their clause. */
    final List<Statement> statements(boolean inClause) {
        List<Statement> statements = new ArrayList<>();
        while (!endsStatements(inClause)) {
            if (kind == Token.SEMICOLON) {
                next();
            } else if (kind == Token.CASE || kind == Token.DEFAULT) {
                strayClauses(statements);
            } else {
                statements.add(statement());
                endStatement();
            }
        }
        return statements;
    }

    private boolean endsStatements(boolean inClause) {
        return switch (kind) {
            case Token.EOF, Token.RIGHT_BRACE -> true;
            case Token.CASE, Token.DEFAULT -> inClause;
            case Token.FUNC -> atFunctionDeclaration();
            default -> false;
        };
    }

    private void endStatement() {
        if (!accept(Token.SEMICOLON)
                && kind != Token.RIGHT_BRACE
                && kind != Token.EOF
                && kind != Token.CASE
                && kind != Token.DEFAULT) {
            problem("a new line");
        }
    }

    /** A statement; at least one token is consumed unless a block or clause ends here. */
    final Statement statement() {
        if (!enter()) {
            Expression skipped = skipTooDeep();
            return new Statement.BadStatement(skipped.start(), skipped.end());
        }
        Statement statement = switch (kind) {
            case Token.CONST, Token.VAR, Token.TYPE -> declared();
            case Token.GO, Token.DEFER -> goOrDefer();
            case Token.RETURN -> returned();
            case Token.BREAK, Token.CONTINUE, Token.GOTO, Token.FALLTHROUGH -> branch();
            case Token.LEFT_BRACE -> block();
            case Token.IF -> conditional();
            case Token.FOR -> loop();
            case Token.SWITCH -> switched();
            case Token.SELECT -> select();
            case Token.SEMICOLON, Token.RIGHT_BRACE, Token.EOF, Token.CASE, Token.DEFAULT ->
                new Statement.Empty(end(), end());
            default -> startsExpression() ? simpleOrLabeled() : bad();
        };
        leave();
        return statement;
    }

    private boolean startsExpression() {
        return switch (kind) {
            case Token.IDENTIFIER,
                    Token.INTEGER,
                    Token.FLOAT,
                    Token.IMAGINARY,
                    Token.CHARACTER,
                    Token.STRING,
                    Token.FUNC,
                    Token.LEFT_PAREN,
                    Token.LEFT_BRACKET,
                    Token.STRUCT,
                    Token.MAP,
                    Token.CHAN,
                    Token.INTERFACE,
                    Token.ADD,
                    Token.SUBTRACT,
                    Token.MULTIPLY,
                    Token.AND,
                    Token.XOR,
                    Token.ARROW,
                    Token.NOT,
                    Token.TILDE -> true;
            default -> false;
        };
    }

    /** What cannot begin a statement, up to something that can or to the end of the line. */
    private Statement bad() {
        int start = start();
        problem("a statement");
        do {
            next();
        } while (!startsExpression() && !startsOnlyStatement() && !isBoundary());
        return new Statement.BadStatement(start, end());
    }

    private boolean isBoundary() {
        return switch (kind) {
            case Token.EOF, Token.SEMICOLON, Token.LEFT_BRACE, Token.RIGHT_BRACE -> true;
            default -> false;
        };
    }

    private Statement declared() {
        Declaration declaration = localDeclaration();
        return new Statement.DeclarationStatement(declaration, declaration.start(), declaration.end());
    }

    private Statement goOrDefer() {
        int start = start();
        boolean go = kind == Token.GO;
        next();
        Expression call = expression();
        return go ? new Statement.Go(call, start, end()) : new Statement.Defer(call, start, end());
    }

    private Statement returned() {
        int start = start();
        next();
        List<Expression> results = List.of();
        if (kind != Token.SEMICOLON && kind != Token.RIGHT_BRACE && kind != Token.EOF && !startsOnlyStatement()) {
            results = expressions();
        }
        return new Statement.Return(results, start, end());
    }

    private Statement branch() {
        int start = start();
        Statement.Branch.Kind jump = switch (kind) {
            case Token.BREAK -> Statement.Branch.Kind.BREAK;
            case Token.CONTINUE -> Statement.Branch.Kind.CONTINUE;
            case Token.GOTO -> Statement.Branch.Kind.GOTO;
            default -> Statement.Branch.Kind.FALLTHROUGH;
        };
        next();
        Expression.Identifier label = kind == Token.IDENTIFIER ? identifier() : null;
        return new Statement.Branch(jump, label, start, end());
    }

    private Statement simpleOrLabeled() {
        List<Expression> left = expressions();
        if (kind == Token.COLON && left.size() == 1 && left.getFirst() instanceof Expression.Identifier label) {
            next();
            Statement labeled = statement();
            return new Statement.Labeled(label, labeled, label.start(), end());
        }
        return simple(left);
    }

    /** A statement that can stand in a head: an assignment, send, increment or expression. */
    private Statement simple() {
        return simple(expressions());
    }

    final Statement simple(List<Expression> left) {
        int start = left.getFirst().start();
        if (kind == Token.DEFINE || kind == Token.ASSIGN || Token.isOperatorAssign(kind)) {
            return assign(left, start);
        }
        Expression first = left.size() == 1 ? left.getFirst() : listed(left);
        switch (kind) {
            case Token.ARROW -> {
                next();
                Expression value = expression();
                return new Statement.Send(first, value, start, end());
            }
            case Token.INCREMENT, Token.DECREMENT -> {
                boolean increment = kind == Token.INCREMENT;
                next();
                return new Statement.IncrementDecrement(first, increment, start, end());
            }
            default -> {
                return new Statement.ExpressionStatement(first, start, first.end());
            }
        }
    }

    /** Several expressions where one should stand, kept as the elements of a literal without type. */
    private Expression listed(List<Expression> expressions) {
        problem(":= or =");
        int start = expressions.getFirst().start();
        return new Expression.Composite(
                null, expressions, start, expressions.getLast().end());
    }

    private Statement assign(List<Expression> left, int start) {
        boolean define = kind == Token.DEFINE;
        Operator operator = Token.isOperatorAssign(kind) ? Token.operator(kind - Token.ASSIGN_OFFSET) : null;
        next();
        List<Expression> right = expressions();
        return new Statement.Assign(left, define, operator, right, start, end());
    }

    /** The block after a head; where it is absent an empty one. */
    private Statement.Block blockAfterHead() {
        if (isLineBreak() && peek(1) == Token.LEFT_BRACE) {
            problem("{");
            next();
        }
        if (kind == Token.LEFT_BRACE) {
            return block();
        }
        problem("{");
        return new Statement.Block(List.of(), end(), end());
    }

    private boolean acceptHeadSemicolon() {
        return !isLineBreak() && accept(Token.SEMICOLON);
    }

    private Statement conditional() {
        int start = start();
        next();
        int outer = level;
        level = -1;
        Statement init = null;
        Statement condition = kind == Token.SEMICOLON || kind == Token.LEFT_BRACE ? null : simple();
        if (acceptHeadSemicolon()) {
            init = condition;
            condition = kind == Token.LEFT_BRACE ? null : simple();
        }
        level = outer;
        if (init == null && condition != null && !(condition instanceof Statement.ExpressionStatement)) {
            init = condition;
            condition = null;
        }
        Expression tested = condition(condition);
        Statement.Block then = blockAfterHead();
        return new Statement.If(init, tested, then, otherwise(), start, end());
    }

    private Expression condition(@Nullable Statement statement) {
        return switch (statement) {
            case null -> missing("a condition");
            case Statement.ExpressionStatement expression -> expression.expression();
            default -> {
                problem("a condition");
                yield new Expression.BadExpression(statement.start(), statement.end());
            }
        };
    }

    /** What follows {@code else}, if that stands here. */
    final @Nullable Statement otherwise() {
        if (!accept(Token.ELSE)) {
            return null;
        }
        if (kind == Token.IF) {
            return statement();
        }
        return blockAfterHead();
    }

    private Statement loop() {
        int start = start();
        next();
        int outer = level;
        level = -1;
        Statement loop;
        if (kind == Token.RANGE) {
            loop = range(List.of(), false, start, outer);
        } else if (kind == Token.LEFT_BRACE || isLineBreak()) {
            loop = loop(null, null, null, start, outer);
        } else {
            loop = headedLoop(start, outer);
        }
        level = outer;
        return loop;
    }

    private Statement headedLoop(int start, int outer) {
        Statement first = null;
        if (kind != Token.SEMICOLON) {
            List<Expression> left = expressions();
            if ((kind == Token.DEFINE || kind == Token.ASSIGN) && peek(1) == Token.RANGE) {
                boolean define = kind == Token.DEFINE;
                next();
                return range(left, define, start, outer);
            }
            first = simple(left);
        }
        if (!acceptHeadSemicolon()) {
            boolean tests = first instanceof Statement.ExpressionStatement;
            return loop(tests ? null : first, tests ? first : null, null, start, outer);
        }
        Statement condition = kind == Token.SEMICOLON || kind == Token.LEFT_BRACE ? null : simple();
        Statement post = null;
        if (acceptHeadSemicolon() && kind != Token.LEFT_BRACE) {
            post = simple();
        }
        return loop(first, condition, post, start, outer);
    }

    private Statement range(List<Expression> variables, boolean define, int start, int outer) {
        next();
        Expression subject = expression();
        level = outer;
        Statement.Block body = blockAfterHead();
        return new Statement.Range(variables, define, subject, body, start, end());
    }

    private Statement loop(
            @Nullable Statement init, @Nullable Statement condition, @Nullable Statement post, int start, int outer) {
        level = outer;
        Expression tested = condition == null ? null : condition(condition);
        Statement.Block body = blockAfterHead();
        return new Statement.For(init, tested, post, body, start, end());
    }

    private Statement switched() {
        int start = start();
        next();
        int outer = level;
        level = -1;
        Statement init = null;
        Statement tag = kind == Token.LEFT_BRACE || kind == Token.SEMICOLON ? null : simple();
        if (acceptHeadSemicolon()) {
            init = tag;
            tag = kind == Token.LEFT_BRACE ? null : simple();
        }
        level = outer;
        Expression.TypeAssertion guard = typeGuard(tag);
        if (guard != null) {
            Expression.Identifier binding = tag instanceof Statement.Assign assign
                            && assign.left().getFirst() instanceof Expression.Identifier name
                    ? name
                    : null;
            List<Part.Case> cases = cases();
            return new Statement.TypeSwitch(init, binding, guard.operand(), cases, start, end());
        }
        if (tag != null && !(tag instanceof Statement.ExpressionStatement) && init == null) {
            init = tag;
            tag = null;
        }
        Expression value = tag == null ? null : condition(tag);
        List<Part.Case> cases = cases();
        return new Statement.Switch(init, value, cases, start, end());
    }

    private static Expression.@Nullable TypeAssertion typeGuard(@Nullable Statement tag) {
        Expression guard = null;
        if (tag instanceof Statement.ExpressionStatement statement) {
            guard = statement.expression();
        } else if (tag instanceof Statement.Assign assign
                && assign.define()
                && assign.right().size() == 1) {
            guard = assign.right().getFirst();
        }
        return guard instanceof Expression.TypeAssertion assertion && assertion.type() == null ? assertion : null;
    }

    private boolean beginsClauses() {
        if (isLineBreak() && peek(1) == Token.LEFT_BRACE) {
            next();
        }
        if (accept(Token.LEFT_BRACE)) {
            return true;
        }
        problem("{");
        return false;
    }

    private boolean clausesGoOn() {
        return kind != Token.RIGHT_BRACE && kind != Token.EOF && !atFunctionDeclaration();
    }

    private List<Part.Case> cases() {
        List<Part.Case> cases = new ArrayList<>();
        if (!beginsClauses()) {
            return cases;
        }
        while (clausesGoOn()) {
            if (kind == Token.SEMICOLON) {
                next();
            } else {
                cases.add(caseClause());
            }
        }
        expect(Token.RIGHT_BRACE, "}");
        return cases;
    }

    private Part.Case caseClause() {
        int start = start();
        boolean isDefault = kind == Token.DEFAULT;
        List<Expression> values = List.of();
        if (accept(Token.CASE)) {
            values = expressions();
        } else if (!accept(Token.DEFAULT)) {
            problem("case");
            return new Part.Case(false, values, statements(true), start, end());
        }
        expect(Token.COLON, ":");
        List<Statement> body = statements(true);
        return new Part.Case(isDefault, values, body, start, clauseEnd(body));
    }

    /** Where a clause ends: with its last statement, or with its colon. */
    private int clauseEnd(List<Statement> body) {
        return body.isEmpty() ? end() : Math.max(body.getLast().end(), end());
    }

    private Statement select() {
        int start = start();
        next();
        List<Part.Communication> clauses = new ArrayList<>();
        if (beginsClauses()) {
            while (clausesGoOn()) {
                if (kind == Token.SEMICOLON) {
                    next();
                } else {
                    clauses.add(communication());
                }
            }
            expect(Token.RIGHT_BRACE, "}");
        }
        return new Statement.Select(clauses, start, end());
    }

    private Part.Communication communication() {
        int start = start();
        boolean isDefault = kind == Token.DEFAULT;
        Statement communication = null;
        if (accept(Token.CASE)) {
            communication = simple();
        } else if (!accept(Token.DEFAULT)) {
            problem("case");
            return new Part.Communication(false, null, statements(true), start, end());
        }
        expect(Token.COLON, ":");
        List<Statement> body = statements(true);
        return new Part.Communication(isDefault, communication, body, start, clauseEnd(body));
    }
}
