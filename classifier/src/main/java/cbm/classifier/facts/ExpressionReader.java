package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Operator;
import cbm.classifier.syntax.Statement;
import cbm.classifier.syntax.TypeExpression;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads expressions: what they read, write, receive, make and call. */
final class ExpressionReader {

    private static final Pattern CLONE = Pattern.compile(
            "(?i)(deep_?|shallow_?|make_?|get_?|safe_?|to_?owned_?)?(clone|copy)|clone\\w+|\\w*deep_?copy\\w*|copyof\\w*");

    private final Position position;
    private final Resolver resolver;
    private final Captures captures;
    private final CallReader calls;
    private final LiteralReader literals;

    ExpressionReader(
            Position position,
            Resolver resolver,
            Exits exits,
            Captures captures,
            StatementReader statements,
            int depth) {
        this.position = position;
        this.resolver = resolver;
        this.captures = captures;
        this.literals = new LiteralReader(position, exits, captures, statements, resolver);
        this.calls = new CallReader(position, resolver, exits, this, literals, depth);
    }

    CallReader calls() {
        return calls;
    }

    /** An expression that stands as a statement. */
    void statement(Expression expression) {
        if (expression.unparenthesized() instanceof Expression.Call call) {
            calls.alone(call);
        } else if (expression.unparenthesized() instanceof Expression.Receive receive) {
            receive(receive, Set.of());
        } else {
            read(expression);
        }
    }

    /** An expression whose value is used. */
    void read(Expression expression) {
        value(expression, Subject.NONE, Set.of());
    }

    /** An expression whose value becomes that of the target. */
    void stored(Expression expression, Subject target) {
        value(expression, target, Set.of());
    }

    /** Whether it matters in a summary what an expression's value is assigned to: what is called or run is named after it. */
    static boolean isNamedByTarget(Expression given) {
        Expression expression = given.unparenthesized();
        return expression instanceof Expression.Call
                || expression instanceof Expression.FunctionLiteral
                || expression instanceof Expression.Unary unary && isNamedByTarget(unary.operand());
    }

    /** An expression of which the second, boolean or error value is used too. */
    void checked(Expression expression, Subject target) {
        value(expression, target, Set.of(Trait.CHECKED));
    }

    private void value(Expression given, Subject target, Set<Trait> traits) {
        Expression expression = given.unparenthesized();
        switch (expression) {
            case Expression.Identifier name -> access(name, false, "");
            case Expression.Selector selector -> access(selector, false, "");
            case Expression.Index index -> access(index, false, "index");
            case Expression.Call call -> calls.call(call, traits, target);
            case Expression.Receive receive -> receive(receive, traits);
            case Expression.FunctionLiteral literal -> storedLiteral(literal, target);
            case Expression.Unary unary -> unary(unary, target);
            case Expression.Star star -> {
                operand(star.operand());
                shared(star.operand(), false, "", star);
            }
            case Expression.Binary binary -> {
                read(binary.left());
                read(binary.right());
            }
            case Expression.Composite composite -> composite(composite);
            case Expression.KeyValue pair -> read(pair.value());
            case Expression.Slice slice -> slice(slice);
            case Expression.TypeAssertion assertion -> read(assertion.operand());
            case Expression.Parenthesized parenthesized -> read(parenthesized.inner());
            case Expression.Literal literal -> {}
            case Expression.BadExpression bad -> {}
            case TypeExpression type -> {}
        }
    }

    private void storedLiteral(Expression.FunctionLiteral literal, Subject target) {
        boolean started = captures.isStarted(target.path());
        literals.read(literal, started ? Enclosure.Kind.GO : Enclosure.Kind.STORED, target.path());
    }

    private void unary(Expression.Unary unary, Subject target) {
        Expression operand = unary.operand().unparenthesized();
        boolean address = unary.operator() == Operator.AND;
        if (address && (operand instanceof Expression.Identifier || operand instanceof Expression.Selector)) {
            access(operand, false, "address");
        } else {
            value(operand, target, Set.of());
        }
    }

    private void slice(Expression.Slice slice) {
        read(slice.operand());
        for (Expression bound : new @Nullable Expression[] {slice.low(), slice.high(), slice.max()}) {
            if (bound != null) {
                read(bound);
            }
        }
    }

    private void composite(Expression.Composite composite) {
        boolean unknown = composite.type() == null || position.isSummaryOnly();
        GoType type = unknown ? null : resolver.typeOf(composite);
        for (Expression element : composite.elements()) {
            if (element instanceof Expression.KeyValue pair) {
                if (!(pair.key() instanceof Expression.Identifier)) {
                    read(pair.key());
                }
                stored(pair.value(), field(type, pair.key()));
            } else {
                read(element);
            }
        }
    }

    /** The field of a struct's literal that a key names. */
    private static Subject field(@Nullable GoType type, Expression key) {
        if (!(key instanceof Expression.Identifier name)) {
            return Subject.NONE;
        }
        String owner = TypeNames.printBase(type);
        Member member = type == null ? null : Member.find(type, name.name());
        String full = owner.isEmpty() ? name.name() : owner + "." + name.name();
        String printed = member == null ? "" : TypeNames.print(member.type());
        return new Subject(name.name(), name.name(), full, printed, member == null ? Origin.NAME : Origin.FIELD);
    }

    void send(Statement.Send send, Set<Trait> traits) {
        operand(send.channel());
        stored(send.value(), Subject.NONE);
        Subject channel = resolver.subject(send.channel());
        position.add(FactKind.SEND, channel, "", traits, send);
    }

    void receive(Expression.Receive receive, Set<Trait> traits) {
        operand(receive.channel());
        Subject channel = resolver.subject(receive.channel());
        position.add(FactKind.RECEIVE, channel, "", traits, receive);
    }

    /** What an operation is done to: it is not read itself, but what is called or indexed to find it is. */
    void operand(Expression given) {
        Expression expression = given.unparenthesized();
        switch (expression) {
            case Expression.Identifier name -> use(name, false);
            case Expression.Selector selector -> operandOf(selector);
            case Expression.Index index -> {
                operand(index.operand());
                index.indices().forEach(this::read);
            }
            case Expression.Star star -> operand(star.operand());
            case Expression.Unary unary -> operand(unary.operand());
            case Expression.TypeAssertion assertion -> operand(assertion.operand());
            default -> read(expression);
        }
    }

    /** In a summary a bare name says nothing, so that it does not matter whether it is a package's. */
    private void operandOf(Expression.Selector selector) {
        boolean bare = selector.operand() instanceof Expression.Identifier;
        if (!(bare && position.isSummaryOnly()) && resolver.importOf(selector) == null) {
            operand(selector.operand());
        }
    }

    private boolean use(Expression.Identifier name, boolean write) {
        if (position.isSummaryOnly()) {
            return false;
        }
        Variable variable = resolver.scope().find(name.name());
        if (variable != null) {
            return captures.use(variable, write, name);
        }
        return mayBeDeclaredBeyond(name) && captures.useUndeclared(name, write);
    }

    /** Whether a name may be that of a variable whose declaration a patch does not show. */
    private boolean mayBeDeclaredBeyond(Expression.Identifier name) {
        Unit unit = resolver.unit();
        return unit.outline().isPiece()
                && Character.isLowerCase(name.name().charAt(0))
                && unit.outline().importPath(name.name()) == null
                && unit.scope().value(name.name()) == null
                && unit.scope().function(name.name()) == null;
    }

    /** An assignment to an expression. */
    void write(Expression given, String detail) {
        Expression expression = given.unparenthesized();
        if (expression instanceof Expression.Identifier name && name.name().equals("_")) {
            return;
        }
        if (expression instanceof Expression.Star star) {
            operand(star.operand());
            shared(star.operand(), true, detail, star);
            return;
        }
        access(expression, true, expression instanceof Expression.Index && detail.isEmpty() ? "index" : detail);
    }

    /** What a write of a value is: {@code make}, {@code nil}, {@code append} or nothing more than a write. */
    String writeDetail(Expression left, Expression value) {
        Expression plain = value.unparenthesized();
        if (plain instanceof Expression.Identifier name && name.name().equals("nil")) {
            return "nil";
        }
        if (plain instanceof Expression.Call call && call.function() instanceof Expression.Identifier) {
            return switch (call.name()) {
                case "make", "new" -> "make";
                case "append" -> "append";
                default -> "";
            };
        }
        return "";
    }

    /** A read or write of a variable, field or element. */
    void access(Expression expression, boolean write, String detail) {
        switch (expression) {
            case Expression.Identifier name -> {
                boolean captured = use(name, write);
                if (captured || isUndeclared(name)) {
                    shared(name, write, detail, name);
                }
            }
            case Expression.Selector selector -> {
                operandOf(selector);
                shared(selector, write, detail, selector);
            }
            case Expression.Index index -> {
                index.indices().forEach(this::read);
                if (index.operand().unparenthesized() instanceof Expression.Identifier name) {
                    boolean captured = use(name, false);
                    if (captured || isUndeclared(name)) {
                        shared(name, write, detail, index);
                    }
                } else {
                    operand(index.operand());
                    shared(index.operand(), write, detail, index);
                }
            }
            default -> read(expression);
        }
    }

    private boolean isUndeclared(Expression.Identifier name) {
        return !position.isSummaryOnly() && resolver.scope().find(name.name()) == null;
    }

    /** Adds a fact for an access if others may access the same. */
    private void shared(Expression expression, boolean write, String detail, Node node) {
        if (position.isSummaryOnly()) {
            return;
        }
        if (expression.unparenthesized() instanceof Expression.Selector selector) {
            Member member = resolver.member(selector);
            if (member != null && member.isMethod()) {
                return;
            }
        }
        Subject subject = resolver.subject(expression);
        if (isShared(subject, write)) {
            position.add(write ? FactKind.WRITE : FactKind.READ, subject, detail, node);
        }
    }

    private boolean isShared(Subject subject, boolean write) {
        if (subject == Subject.NONE || subject.type().equals("func") && subject.origin() == Origin.PACKAGE) {
            return false;
        }
        if (Operations.isSynchronising(subject.type()) && !write) {
            return false;
        }
        return switch (subject.origin()) {
            case FIELD, EMBEDDED -> isRootShared(subject);
            case PACKAGE -> resolver.unit().scope().value(subject.root()) != null && !isConstant(subject.root());
            case NAME ->
                subject.path().contains(".") ? isRootShared(subject) : captures.sharesUndeclared(subject.path(), write);
            case IMPORT -> write || !subject.type().isEmpty();
            case LOCAL, PARAMETER, RESULT, RECEIVER -> true;
            case CALL, NONE -> false;
        };
    }

    private boolean isConstant(String name) {
        var value = resolver.unit().scope().value(name);
        return value != null && value.node().constant();
    }

    private boolean isRootShared(Subject subject) {
        Variable root = resolver.scope().find(subject.root());
        if (root == null || captures.isShared(root)) {
            return true;
        }
        return !root.isFresh() && !isFieldOfValue(subject, root);
    }

    /** Whether it is a field of a variable that holds a struct itself and no pointer to one, so has it for its own. */
    private static boolean isFieldOfValue(Subject subject, Variable root) {
        GoType type = root.type();
        boolean direct = subject.written().equals(root.name() + "." + subject.lastName());
        if (type == null || !direct || root.role() == Variable.Role.RECEIVER) {
            return false;
        }
        return switch (TypeNames.transparent(type).expression()) {
            case Expression.Identifier name -> true;
            case Expression.Selector selector -> true;
            case TypeExpression.StructType struct -> true;
            default -> false;
        };
    }

    /** Adds a fact for the declaration of a variable of a synchronising type. */
    void declared(Variable variable, String where, Expression.Identifier name) {
        if (position.isSummaryOnly() || variable.type() == null) {
            return;
        }
        String type = TypeNames.print(variable.type());
        if (Operations.isSynchronising(type)) {
            Subject subject = new Subject(name.name(), name.name(), name.name(), type, variable.origin());
            position.add(FactKind.DECLARE, subject, where, declareTraits(type), name);
        }
    }

    static Set<Trait> declareTraits(String type) {
        if (type.startsWith("chan<- ") || type.startsWith("<-chan ")) {
            return Set.of(Trait.DIRECTED);
        }
        boolean value = type.startsWith("sync.") || type.startsWith("atomic.") || type.startsWith("errgroup.");
        return value ? Set.of(Trait.BY_VALUE) : Set.of();
    }

    /** Adds facts for the values of an assignment that copy something shared. */
    void copies(Statement.Assign assign) {
        if (position.isSummaryOnly()) {
            return;
        }
        for (int i = 0; i < assign.left().size(); i++) {
            if (assign.left().get(i) instanceof Expression.Identifier name
                    && !name.name().equals("_")) {
                copy(assign, name, assign.right().get(i));
            }
        }
    }

    private void copy(Statement.Assign assign, Expression.Identifier name, Expression given) {
        Expression value = given.unparenthesized();
        if (value instanceof Expression.Identifier source && assign.define()) {
            boolean local = resolver.scope().find(source.name()) != null;
            if (source.name().equals(name.name())) {
                position.add(FactKind.COPY, resolver.subject(source), "shadow", assign);
            } else if (local || resolver.unit().scope().value(source.name()) != null) {
                position.add(FactKind.COPY, resolver.subject(source), "local", assign);
            }
        } else if (value instanceof Expression.Selector field && assign.define()) {
            Subject subject = resolver.subject(field);
            if (isShared(subject, false)) {
                position.add(FactKind.COPY, subject, "local", assign);
            }
        } else if (value instanceof Expression.Star star) {
            position.add(FactKind.COPY, resolver.subject(star.operand()), "value", assign);
        }
    }

    /** Whether a function's name says that it gives back a copy; what copies streams and files does not. */
    static boolean isCloning(String name, Subject on) {
        boolean streams = on.origin() == Origin.IMPORT
                && (on.written().equals("io") || on.written().endsWith("utils"));
        boolean likely = name.contains("lone") || name.contains("opy");
        return likely && !streams && CLONE.matcher(name).matches();
    }

    /** The head of a range. */
    void ranged(Statement.Range loop) {
        GoType type = resolver.typeOf(loop.subject());
        boolean channel = type == null
                ? looksLikeChannel(loop, resolver.subject(loop.subject()))
                : TypeNames.underlying(type).expression() instanceof TypeExpression.ChannelType;
        if (channel) {
            operand(loop.subject());
            position.add(FactKind.RANGE_CHANNEL, resolver.subject(loop.subject()), "", loop.subject());
        } else if (loop.subject().unparenthesized() instanceof Expression.Identifier
                || loop.subject().unparenthesized() instanceof Expression.Selector) {
            access(loop.subject().unparenthesized(), false, "range");
        } else {
            read(loop.subject());
        }
    }

    private static boolean looksLikeChannel(Statement.Range loop, Subject subject) {
        String name = subject.lastName();
        boolean named = name.endsWith("Ch")
                || name.endsWith("Chan")
                || name.equals("ch")
                || name.endsWith("chan")
                || name.endsWith("C") && name.length() > 1 && Character.isLowerCase(name.charAt(name.length() - 2));
        boolean ofTicker = name.equals("C")
                && subject.path().contains(".")
                && loop.variables().isEmpty();
        return ofTicker || (named && loop.variables().size() < 2);
    }

    /** The arguments of a call; function literals among them are run as the kind says. */
    void arguments(List<Expression> arguments, Enclosure.Kind kind, String callee) {
        for (Expression argument : arguments) {
            if (argument.unparenthesized() instanceof Expression.FunctionLiteral literal) {
                literals.read(literal, kind, callee);
            } else {
                stored(argument, Subject.NONE);
            }
        }
    }
}
