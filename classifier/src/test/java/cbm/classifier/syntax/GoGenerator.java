package cbm.classifier.syntax;

import cbm.classifier.syntax.TypeExpression.ChannelType.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes random trees that are valid Go in form, though not in type. All offsets are 0. */
final class GoGenerator {

    private static final List<String> NAMES =
            List.of("a", "b", "ctx", "ch", "mu", "s", "T", "Server", "done", "é", "x1", "_", "make", "string");
    private static final List<String> LITERALS =
            List.of("0", "0x_1F", "1.5e-3", ".5", "2i", "'\\''", "'`'", "\"a\\\"b\"", "`raw // {`", "\"\"");

    private final Random random;
    private int budget;

    GoGenerator(Random random) {
        this.random = random;
    }

    List<Declaration> declarations() {
        List<Declaration> declarations = new ArrayList<>();
        declarations.add(imports());
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            budget = 60;
            declarations.add(random.nextInt(3) == 0 ? declaration() : function());
        }
        return declarations;
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private boolean spent() {
        return --budget < 0;
    }

    private <T> List<T> some(int atLeast, int atMost, Supplier<T> maker) {
        int count = spent() ? atLeast : atLeast + random.nextInt(atMost - atLeast + 1);
        List<T> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(maker.get());
        }
        return made;
    }

    private Expression.Identifier name() {
        return new Expression.Identifier(NAMES.get(random.nextInt(NAMES.size())), 0, 0);
    }

    private Declaration imports() {
        return new Declaration.Imports(
                some(
                        0,
                        3,
                        () -> new Part.Import(
                                chance(2) ? null : name(),
                                new Expression.Literal(Expression.Literal.Kind.STRING, "\"x/y\"", 0, 0),
                                0,
                                0)),
                0,
                0);
    }

    private Declaration declaration() {
        return switch (random.nextInt(3)) {
            case 0 -> new Declaration.Types(some(0, 3, this::typeSpecification), 0, 0);
            case 1 -> new Declaration.Values(true, some(0, 3, () -> value(true)), 0, 0);
            default -> new Declaration.Values(false, some(0, 3, () -> value(false)), 0, 0);
        };
    }

    private Part.Value value(boolean constant) {
        boolean typed = chance(2);
        List<Expression> values = typed && !constant && chance(2) ? List.of() : some(1, 2, this::expression);
        return new Part.Value(some(1, 3, this::name), typed ? type() : null, values, 0, 0);
    }

    private Part.Type typeSpecification() {
        return new Part.Type(name(), chance(2) ? List.of() : typeParameters(), chance(4), type(), 0, 0);
    }

    private List<Part.Field> typeParameters() {
        return some(1, 3, () -> new Part.Field(some(1, 2, this::name), constraint(), null, 0, 0));
    }

    private Expression constraint() {
        return switch (random.nextInt(4)) {
            case 0 -> name();
            case 1 -> interfaceType();
            default -> {
                Expression union = term();
                for (int i = random.nextInt(3); i > 0; i--) {
                    union = new Expression.Binary(union, Operator.OR, term(), 0, 0);
                }
                yield union;
            }
        };
    }

    private Expression term() {
        return new Expression.Unary(
                Operator.TILDE, chance(2) ? name() : new TypeExpression.SliceType(type(), 0, 0), 0, 0);
    }

    private Declaration function() {
        Part.Field receiver = chance(2) ? receiver() : null;
        List<Part.Field> typeParameters = receiver == null && chance(4) ? typeParameters() : List.of();
        TypeExpression.FunctionType plain = functionType();
        var type = new TypeExpression.FunctionType(typeParameters, plain.parameters(), plain.results(), 0, 0);
        return new Declaration.Function(receiver, name(), type, chance(9) ? null : block(), 0, 0);
    }

    private Part.Field receiver() {
        Expression type = chance(3) ? new Expression.Index(name(), List.of(name()), 0, 0) : name();
        List<Expression.Identifier> names = chance(4) ? List.of() : List.of(name());
        return new Part.Field(names, chance(2) ? new Expression.Star(type, 0, 0) : type, null, 0, 0);
    }

    private Expression type() {
        if (spent()) {
            return name();
        }
        return switch (random.nextInt(13)) {
            case 0 -> new TypeExpression.SliceType(type(), 0, 0);
            case 1 -> new TypeExpression.ArrayType(expression(), type(), 0, 0);
            case 2 -> new TypeExpression.MapType(type(), type(), 0, 0);
            case 3 -> channel();
            case 4 -> new TypeExpression.StructType(some(0, 3, this::structField), 0, 0);
            case 5 -> interfaceType();
            case 6 -> functionType();
            case 7 -> new Expression.Star(type(), 0, 0);
            case 8 -> new Expression.Selector(name(), name(), 0, 0);
            case 9 -> new Expression.Index(name(), some(1, 2, this::type), 0, 0);
            default -> name();
        };
    }

    private Expression channel() {
        Direction direction = Direction.values()[random.nextInt(3)];
        Expression element = type();
        boolean arrow = element instanceof TypeExpression.ChannelType inner && inner.direction() == Direction.RECEIVE;
        if (arrow && direction == Direction.BOTH) {
            element = new Expression.Parenthesized(element, 0, 0);
        }
        return new TypeExpression.ChannelType(direction, element, 0, 0);
    }

    private Part.Field structField() {
        if (chance(3)) {
            Expression embedded = chance(2) ? name() : new Expression.Selector(name(), name(), 0, 0);
            return new Part.Field(List.of(), chance(2) ? new Expression.Star(embedded, 0, 0) : embedded, tag(), 0, 0);
        }
        return new Part.Field(some(1, 3, this::name), type(), tag(), 0, 0);
    }

    private Expression.@Nullable Literal tag() {
        return chance(4) ? new Expression.Literal(Expression.Literal.Kind.STRING, "`json:\"a\"`", 0, 0) : null;
    }

    private TypeExpression.InterfaceType interfaceType() {
        return new TypeExpression.InterfaceType(
                some(
                        0,
                        3,
                        () -> chance(2)
                                ? new Part.Field(List.of(name()), functionType(), null, 0, 0)
                                : new Part.Field(List.of(), chance(2) ? name() : constraint(), null, 0, 0)),
                0,
                0);
    }

    private TypeExpression.FunctionType functionType() {
        return new TypeExpression.FunctionType(List.of(), parameters(true), parameters(false), 0, 0);
    }

    private List<Part.Field> parameters(boolean mayBeVariadic) {
        boolean named = chance(2);
        List<Part.Field> fields = some(
                0,
                3,
                () -> named
                        ? new Part.Field(some(1, 2, this::name), type(), null, 0, 0)
                        : new Part.Field(List.of(), type(), null, 0, 0));
        if (mayBeVariadic && chance(5)) {
            Expression variadic = new TypeExpression.VariadicType(type(), 0, 0);
            fields.add(new Part.Field(named ? List.of(name()) : List.of(), variadic, null, 0, 0));
        }
        return fields;
    }

    private Expression expression() {
        return expression(1, false);
    }

    /** An expression that binds at least as strongly as the precedence; in a head no literal may begin a block. */
    private Expression expression(int precedence, boolean head) {
        if (spent()) {
            return operand();
        }
        Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
        if (chance(4) && operator.precedence() >= precedence) {
            Expression left = expression(operator.precedence(), head);
            Expression right = expression(operator.precedence() + 1, head);
            return new Expression.Binary(left, operator, right, 0, 0);
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Expression.Receive(primary(head), 0, 0);
            case 1 -> new Expression.Unary(unaryOperator(), unary(head), 0, 0);
            case 2 -> new Expression.Star(unary(head), 0, 0);
            case 3 -> conversion();
            default -> primary(head);
        };
    }

    private Operator unaryOperator() {
        List<Operator> operators = List.of(Operator.ADD, Operator.SUBTRACT, Operator.NOT, Operator.XOR, Operator.AND);
        return operators.get(random.nextInt(operators.size()));
    }

    private Expression unary(boolean head) {
        return chance(4) ? new Expression.Unary(unaryOperator(), primary(head), 0, 0) : primary(head);
    }

    private Expression conversion() {
        Expression type = type();
        boolean bare = type instanceof TypeExpression.InterfaceType
                || (type instanceof TypeExpression.SliceType slice && slice.element() instanceof Expression.Identifier);
        Expression function = bare ? type : new Expression.Parenthesized(type, 0, 0);
        return new Expression.Call(function, List.of(expression()), false, 0, 0);
    }

    private Expression operand() {
        if (chance(3)) {
            String text = LITERALS.get(random.nextInt(LITERALS.size()));
            return new Expression.Literal(literalKind(text), text, 0, 0);
        }
        return name();
    }

    private static Expression.Literal.Kind literalKind(String text) {
        return switch (text.charAt(0)) {
            case '"', '`' -> Expression.Literal.Kind.STRING;
            case '\'' -> Expression.Literal.Kind.CHARACTER;
            default -> {
                if (text.endsWith("i")) {
                    yield Expression.Literal.Kind.IMAGINARY;
                }
                yield text.contains(".") ? Expression.Literal.Kind.FLOAT : Expression.Literal.Kind.INTEGER;
            }
        };
    }

    private Expression primary(boolean head) {
        if (spent()) {
            return operand();
        }
        return switch (random.nextInt(11)) {
            case 0 -> new Expression.Selector(chained(head), name(), 0, 0);
            case 1, 2 -> call(head);
            case 3 -> new Expression.Index(chained(head), List.of(chance(5) ? type() : expression()), 0, 0);
            case 4 -> slice(head);
            case 5 -> new Expression.TypeAssertion(chained(head), type(), 0, 0);
            case 6 -> new Expression.Parenthesized(expression(), 0, 0);
            case 7 -> new Expression.FunctionLiteral(functionType(), block(), 0, 0);
            case 8 -> head ? new Expression.Parenthesized(composite(), 0, 0) : composite();
            default -> operand();
        };
    }

    /** What a selector, call or index may follow. */
    private Expression chained(boolean head) {
        Expression expression = primary(head);
        return expression instanceof Expression.Literal ? name() : expression;
    }

    private Expression.Call call(boolean head) {
        List<Expression> arguments = some(0, 3, this::expression);
        return new Expression.Call(chained(head), arguments, !arguments.isEmpty() && chance(8), 0, 0);
    }

    private Expression slice(boolean head) {
        boolean full = chance(3);
        return new Expression.Slice(
                chained(head),
                chance(2) ? expression() : null,
                full || chance(2) ? expression() : null,
                full ? expression() : null,
                0,
                0);
    }

    private Expression composite() {
        Expression type = switch (random.nextInt(5)) {
            case 0 -> new TypeExpression.SliceType(type(), 0, 0);
            case 1 -> new TypeExpression.ArrayType(null, type(), 0, 0);
            case 2 -> new TypeExpression.MapType(type(), type(), 0, 0);
            case 3 -> new TypeExpression.StructType(some(0, 2, this::structField), 0, 0);
            default -> name();
        };
        return new Expression.Composite(type, some(0, 3, this::element), 0, 0);
    }

    private Expression element() {
        Expression value = chance(4) ? new Expression.Composite(null, some(0, 2, this::element), 0, 0) : expression();
        return chance(2) ? value : new Expression.KeyValue(expression(), value, 0, 0);
    }

    private Statement.Block block() {
        return new Statement.Block(statements(), 0, 0);
    }

    private List<Statement> statements() {
        return some(0, 4, this::statement);
    }

    private Statement statement() {
        if (spent()) {
            return simple(false);
        }
        return switch (random.nextInt(18)) {
            case 0 -> new Statement.Go(call(false), 0, 0);
            case 1 -> new Statement.Defer(call(false), 0, 0);
            case 2 -> conditional();
            case 3 -> loop();
            case 4 -> range();
            case 5 -> select();
            case 6 -> choice();
            case 7 -> typeChoice();
            case 8 -> block();
            case 9 -> new Statement.Return(some(0, 2, this::expression), 0, 0);
            case 10 -> branch();
            case 11 -> new Statement.Labeled(name(), statement(), 0, 0);
            case 12 -> new Statement.DeclarationStatement(declaration(), 0, 0);
            default -> simple(false);
        };
    }

    private Statement branch() {
        Statement.Branch.Kind kind = Statement.Branch.Kind.values()[random.nextInt(4)];
        boolean labeled =
                kind == Statement.Branch.Kind.GOTO || (kind != Statement.Branch.Kind.FALLTHROUGH && chance(2));
        return new Statement.Branch(kind, labeled ? name() : null, 0, 0);
    }

    private Statement simple(boolean head) {
        return switch (random.nextInt(6)) {
            case 0 -> new Statement.Send(expression(1, head), expression(1, head), 0, 0);
            case 1 -> new Statement.IncrementDecrement(primary(head), chance(2), 0, 0);
            case 2 -> {
                Operator operator = Operator.values()[8 + random.nextInt(11)];
                yield new Statement.Assign(List.of(primary(head)), false, operator, List.of(expression(1, head)), 0, 0);
            }
            case 3 -> assignment(head);
            case 4 -> new Statement.ExpressionStatement(new Expression.Receive(primary(head), 0, 0), 0, 0);
            default -> new Statement.ExpressionStatement(call(head), 0, 0);
        };
    }

    private Statement assignment(boolean head) {
        return new Statement.Assign(
                some(1, 3, () -> primary(head)), chance(2), null, some(1, 2, () -> expression(1, head)), 0, 0);
    }

    private Statement conditional() {
        Statement otherwise = chance(3) ? block() : chance(3) ? conditional() : null;
        return new Statement.If(chance(2) ? simple(true) : null, expression(1, true), block(), otherwise, 0, 0);
    }

    private Statement loop() {
        return new Statement.For(
                chance(2) ? simple(true) : null,
                chance(3) ? null : expression(1, true),
                chance(2) ? simple(true) : null,
                block(),
                0,
                0);
    }

    private Statement range() {
        List<Expression> variables = some(0, 2, () -> primary(true));
        return new Statement.Range(variables, !variables.isEmpty() && chance(2), expression(1, true), block(), 0, 0);
    }

    private Statement choice() {
        return new Statement.Switch(
                chance(3) ? simple(true) : null, chance(3) ? null : expression(1, true), cases(this::expression), 0, 0);
    }

    private Statement typeChoice() {
        Expression subject = chained(true);
        return new Statement.TypeSwitch(
                chance(3) ? simple(true) : null, chance(2) ? name() : null, subject, cases(this::type), 0, 0);
    }

    private List<Part.Case> cases(Supplier<Expression> value) {
        return some(0, 3, () -> {
            boolean isDefault = chance(4);
            return new Part.Case(isDefault, isDefault ? List.of() : some(1, 3, value), statements(), 0, 0);
        });
    }

    private Statement select() {
        return new Statement.Select(
                some(0, 3, () -> {
                    boolean isDefault = chance(4);
                    return new Part.Communication(isDefault, isDefault ? null : communication(), statements(), 0, 0);
                }),
                0,
                0);
    }

    private Statement communication() {
        Expression received = new Expression.Receive(primary(false), 0, 0);
        return switch (random.nextInt(3)) {
            case 0 -> new Statement.Send(primary(false), expression(), 0, 0);
            case 1 -> new Statement.ExpressionStatement(received, 0, 0);
            default -> new Statement.Assign(some(1, 2, () -> primary(false)), chance(2), null, List.of(received), 0, 0);
        };
    }
}
