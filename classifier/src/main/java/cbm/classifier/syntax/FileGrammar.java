package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file, or a piece of one whose braces do not pair. */
final class FileGrammar extends DeclarationGrammar {

    /** So many missing beginnings nest; more closing braces than that close nothing. */
    private static final int MAX_FOLDS = 40;

    private final boolean fragment;
    private final Set<Node> headless = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Declaration> declarations = new ArrayList<>();
    private String packageName = "";
    /** Whether the statement under way stands outside of any function. */
    private boolean atTop;

    private int looseDepth;
    /** A switch or select without head that a closing brace would end. */
    private @Nullable Statement openClauses;
    /** How many missing beginnings were supplied in the loose statements under way. */
    private int folds;

    FileGrammar(Tokens tokens, boolean fragment) {
        super(tokens);
        this.fragment = fragment;
    }

    /** Reads everything; to be called once. */
    void file() {
        if (!fragment && kind != Token.PACKAGE) {
            problem("package");
        }
        while (kind != Token.EOF) {
            declaration();
        }
    }

    List<Declaration> declarations() {
        return declarations;
    }

    Set<Node> headless() {
        return headless;
    }

    String packageName() {
        return packageName;
    }

    private void declaration() {
        switch (kind) {
            case Token.SEMICOLON -> next();
            case Token.PACKAGE -> packageClause();
            case Token.IMPORT -> declarations.add(imports());
            case Token.FUNC -> {
                if (atFunctionDeclaration()) {
                    declarations.add(function());
                } else {
                    loose();
                }
            }
            case Token.VAR, Token.CONST, Token.TYPE -> {
                if (atTopDeclaration()) {
                    declarations.add(localDeclaration());
                } else {
                    loose();
                }
            }
            default -> loose();
        }
        if (kind == Token.RIGHT_PAREN || kind == Token.RIGHT_BRACKET || kind == Token.COMMA) {
            problem("a declaration");
            next();
        }
    }

    private boolean atTopDeclaration() {
        return !fragment || isAtLeftMargin(at);
    }

    private void packageClause() {
        next();
        String name = identifier().name();
        if (packageName.isEmpty()) {
            packageName = name;
        }
    }

    /** Reads statements that stand outside of any function, up to the brace that ends the function they are from. */
    private void loose() {
        if (!fragment) {
            problem("a declaration");
        }
        int start = start();
        List<Statement> run = new ArrayList<>();
        openClauses = null;
        folds = 0;
        boolean ended = false;
        while (!ended && !endsLoose(run.isEmpty())) {
            switch (kind) {
                case Token.SEMICOLON, Token.RIGHT_PAREN, Token.RIGHT_BRACKET, Token.COMMA -> next();
                case Token.RIGHT_BRACE -> ended = strayBrace(run);
                case Token.CASE, Token.DEFAULT -> strayClauses(run);
                default -> run.add(looseStatement());
            }
        }
        if (!run.isEmpty()) {
            int from = Math.min(start, run.getFirst().start());
            var loose = new Declaration.Loose(
                    run, from, Math.max(end(), run.getLast().end()));
            declarations.add(loose);
        }
    }

    private boolean endsLoose(boolean empty) {
        return switch (kind) {
            case Token.EOF, Token.PACKAGE, Token.IMPORT -> true;
            case Token.FUNC -> atFunctionDeclaration();
            case Token.VAR, Token.CONST, Token.TYPE -> !empty && isAtLeftMargin(at);
            default -> false;
        };
    }

    /** Closes what began before the text: the statements so far move into it. Tells whether a function ends here. */
    private boolean strayBrace(List<Statement> run) {
        boolean endsFunction = isAtLeftMargin(at);
        int start = run.isEmpty() ? start() : run.getFirst().start();
        next();
        if (endsFunction && !atContinuation()) {
            return true;
        }
        boolean closesClauses = openClauses != null && !run.isEmpty() && run.getLast() == openClauses;
        openClauses = null;
        boolean closesNothing = run.isEmpty() && !atContinuation();
        if (!closesClauses && !closesNothing && folds++ < MAX_FOLDS) {
            Statement.Block block = new Statement.Block(run, start, end());
            headless.add(block);
            run.clear();
            run.add(reopened(block));
        }
        return false;
    }

    private boolean atContinuation() {
        return switch (kind) {
            case Token.ELSE, Token.LEFT_PAREN, Token.RIGHT_PAREN, Token.COMMA, Token.PERIOD -> true;
            default -> false;
        };
    }

    /** What a block was whose beginning is missing, by what follows its closing brace. */
    private Statement reopened(Statement.Block block) {
        Statement statement = switch (kind) {
            case Token.ELSE -> elseOf(block);
            case Token.LEFT_PAREN, Token.RIGHT_PAREN, Token.COMMA, Token.PERIOD -> literalOf(block);
            default -> block;
        };
        headless.add(statement);
        return statement;
    }

    private Statement elseOf(Statement.Block block) {
        var condition = new Expression.BadExpression(block.start(), block.start());
        Statement otherwise = otherwise();
        return new Statement.If(null, condition, block, otherwise, block.start(), end());
    }

    private Statement literalOf(Statement.Block block) {
        Expression literal;
        if (holdsElements(block)) {
            List<Expression> elements = new ArrayList<>();
            for (Statement statement : block.statements()) {
                if (statement instanceof Statement.ExpressionStatement element) {
                    elements.add(element.expression());
                }
            }
            literal = new Expression.Composite(null, elements, block.start(), block.end());
        } else {
            int start = block.start();
            var type = new TypeExpression.FunctionType(List.of(), List.of(), List.of(), start, start);
            literal = new Expression.FunctionLiteral(type, block, start, block.end());
        }
        headless.add(literal);
        return simple(List.of(postfixes(literal)));
    }

    private static boolean holdsElements(Statement.Block block) {
        boolean keyed = false;
        for (Statement statement : block.statements()) {
            if (!(statement instanceof Statement.ExpressionStatement element)) {
                return false;
            }
            keyed |= element.expression() instanceof Expression.KeyValue;
        }
        return keyed;
    }

    @Override
    boolean atTrailingComma() {
        return atTop && depth == looseDepth + STEP && !onSameLine(at);
    }

    private Statement looseStatement() {
        atTop = fragment;
        looseDepth = depth;
        Statement statement = atTop && new LooseShape(this).isField() ? strayField() : elementOrStatement();
        atTop = false;
        if (kind != Token.RIGHT_BRACE
                && kind != Token.CASE
                && kind != Token.DEFAULT
                && !accept(Token.COMMA)
                && !accept(Token.SEMICOLON)
                && kind != Token.EOF) {
            problem("a new line");
        }
        return statement;
    }

    private Statement strayField() {
        Part.Field field = kind == Token.IDENTIFIER && peek(1) == Token.LEFT_PAREN ? interfaceElement() : field();
        if (kind == Token.ASSIGN && field.tag() == null) {
            next();
            List<Expression> values = expressions();
            var value = new Part.Value(field.names(), field.type(), values, field.start(), end());
            var declaration = new Declaration.Values(false, List.of(value), field.start(), end());
            headless.add(declaration);
            return new Statement.DeclarationStatement(declaration, field.start(), end());
        }
        var stray = new Statement.StrayField(field, field.start(), end());
        headless.add(stray);
        return stray;
    }

    private Statement elementOrStatement() {
        if (atTop && new LooseShape(this).isElement()) {
            Expression element = element();
            return new Statement.ExpressionStatement(element, element.start(), end());
        }
        Statement statement = nested();
        if (kind == Token.COLON && statement instanceof Statement.ExpressionStatement key) {
            Expression pair = keyValue(key.expression());
            return new Statement.ExpressionStatement(pair, pair.start(), end());
        }
        return statement;
    }

    /** A statement; only one that is an expression may be an element that a comma ends. */
    private Statement nested() {
        atTop &= !startsOnlyStatement();
        return statement();
    }

    @Override
    void strayClauses(List<Statement> before) {
        problem("a switch or select before case");
        boolean outer = atTop;
        atTop = false;
        boolean folded = folds++ < MAX_FOLDS && !before.isEmpty();
        StrayClauses clauses = new StrayClauses(folded ? before : List.of());
        int start = folded ? before.getFirst().start() : start();
        while (kind == Token.CASE || kind == Token.DEFAULT) {
            strayClause(clauses);
        }
        atTop = outer;
        Statement statement = clauses.toStatement(start, end());
        headless.add(statement);
        if (folded) {
            before.clear();
        }
        before.add(statement);
        openClauses = statement;
    }

    private void strayClause(StrayClauses clauses) {
        int start = start();
        boolean isDefault = kind == Token.DEFAULT;
        next();
        List<Expression> values = List.of();
        Statement head = null;
        if (!isDefault) {
            values = expressions();
            head = values.size() > 1 && kind == Token.COLON ? null : simple(values);
        }
        expect(Token.COLON, ":");
        List<Statement> body = statements(true);
        clauses.add(new StrayClauses.Clause(isDefault, values, head, body, start, end()));
    }
}
