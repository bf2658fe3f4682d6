package cbm.classifier.usage;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.GoParser;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import cbm.classifier.syntax.TypeExpression;
import cbm.classifier.usage.Use.Form;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@link FileUsage} of one file in one walk over its tree. */
final class UsageReader implements Node.Visitor {
    private final GoFile file;
    private final TypePath paths;
    private final Names names = new Names();
    private final ExpressionTypes types;
    private final DeclaredTypes declared;
    private final Map<Use, Integer> uses = new EnumMap<>(Use.class);
    private final Map<String, Integer> calls = new HashMap<>();
    private int namedGoroutines;
    private int anonymousGoroutines;

    private UsageReader(GoFile file) {
        this.file = file;
        this.paths = new TypePath(file.imports());
        this.types = new ExpressionTypes(paths, names);
        this.declared = new DeclaredTypes(paths, types);
    }

    static FileUsage read(String text) {
        GoFile file = GoParser.parse(text);
        UsageReader reader = new UsageReader(file);
        file.walk(reader);
        return new FileUsage(
                file.packageName(),
                file.isGenerated(),
                file.lineCount(),
                CodeLines.count(file),
                reader.namedGoroutines,
                reader.anonymousGoroutines,
                reader.uses,
                reader.calls,
                reader.declared.types());
    }

    @Override
    public boolean enter(Node node) {
        if (opensBlock(node)) {
            names.open();
        }
        switch (node) {
            case Expression expression -> expression(expression);
            case Statement statement -> statement(statement);
            case Declaration.Function function -> function(function);
            case Declaration.Types group -> {
                if (!names.isLocal()) {
                    group.types().forEach(declared::add);
                }
            }
            case Declaration.Values group -> group.values().forEach(this::value);
            case Part.Field field ->
                declare(field.type(), Math.max(1, field.names().size()));
            default -> {
                // Of no interest, or of its parts alone.
            }
        }
        return true;
    }

    @Override
    public void leave(Node node) {
        if (node instanceof Statement.Assign assign && assign.define()) {
            bind(assign.left(), assign.right());
        }
        if (node instanceof Part.Value value && names.isLocal()) {
            bind(value);
        }
        if (opensBlock(node)) {
            names.close();
        }
    }

    private static boolean opensBlock(Node node) {
        return switch (node) {
            case Declaration.Function function -> true;
            case Expression.FunctionLiteral literal -> true;
            case Statement.Block block -> true;
            case Statement.If condition -> true;
            case Statement.For loop -> true;
            case Statement.Range range -> true;
            case Statement.Switch choice -> true;
            case Statement.TypeSwitch choice -> true;
            case Part.Case clause -> true;
            case Part.Communication clause -> true;
            default -> false;
        };
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Call call -> call(call);
            case Expression.Receive receive -> count(Use.RECEIVE);
            case Expression.Selector selector -> selector(selector);
            case Expression.FunctionLiteral literal -> bind(literal.type());
            case TypeExpression.ChannelType channel -> count(Use.CHANNEL_NAMED);
            default -> {
                // Uses nothing itself.
            }
        }
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Send send -> count(Use.SEND);
            case Statement.Select select -> count(Use.SELECT_STATEMENT);
            case Statement.Go go -> goroutine(go);
            case Statement.Range range -> range(range);
            default -> {
                // Uses nothing itself.
            }
        }
    }

    private void goroutine(Statement.Go go) {
        boolean anonymous = go.call().unparenthesized() instanceof Expression.Call call
                && call.function().unparenthesized() instanceof Expression.FunctionLiteral;
        if (anonymous) {
            anonymousGoroutines++;
        } else {
            namedGoroutines++;
        }
    }

    private void range(Statement.Range range) {
        String subject = types.of(range.subject());
        if (leadsSomewhere(subject)) {
            calls.merge(subject + "!" + Receivers.RANGE, 1, Integer::sum);
        }
        if (range.define() && range.variables().size() == 2) {
            nameOf(range.variables().get(1)).declare(names, TypePath.step(subject, "" + TypePath.ELEMENT));
        }
        if (range.define() && range.variables().size() == 1) {
            nameOf(range.variables().getFirst()).declare(names, TypePath.step(subject, "" + TypePath.ELEMENT));
        }
    }

    private void call(Expression.Call call) {
        Expression function = call.function().unparenthesized();
        if (function instanceof Expression.Identifier name && names.type(name.name()) == null) {
            builtIn(name.name(), call);
        } else if (function instanceof Expression.Selector selector) {
            methodCall(selector, call.arguments().size());
        }
    }

    private void builtIn(String name, Expression.Call call) {
        if (name.equals("close") && call.arguments().size() == 1) {
            count(Use.CLOSE);
        }
        boolean makesChannel = name.equals("make")
                && !call.arguments().isEmpty()
                && call.arguments().getFirst().unparenthesized() instanceof TypeExpression.ChannelType;
        if (makesChannel) {
            count(Use.MAKE_CHANNEL);
        }
    }

    private void methodCall(Expression.Selector selector, int arguments) {
        String method = selector.name().name();
        String qualifier = packageOf(selector);
        if (!qualifier.isEmpty()) {
            Library.functionCall(TypePath.qualified(qualifier, method)).ifPresent(this::count);
            return;
        }
        if (!Library.knowsMethod(method)) {
            return;
        }
        String receiver = types.of(selector.operand());
        boolean mayGuess = arguments == 0 && Library.hasMethod(Primitive.MUTEX, method);
        if (leadsSomewhere(receiver) || mayGuess) {
            calls.merge(receiver + "!" + method + (mayGuess ? TypePath.RESULT : ""), 1, Integer::sum);
        }
    }

    private static boolean leadsSomewhere(String path) {
        return !path.equals(TypePath.UNKNOWN) && !path.equals(TypePath.OTHER);
    }

    private void selector(Expression.Selector selector) {
        String qualifier = packageOf(selector);
        if (!qualifier.isEmpty()) {
            Library.primitive(TypePath.qualified(qualifier, selector.name().name()))
                    .ifPresent(primitive -> count(Use.of(primitive, Form.MENTION)));
        }
    }

    /** The import path of the package whose name the selector begins with; empty if it begins with something else. */
    private String packageOf(Expression.Selector selector) {
        return selector.operand() instanceof Expression.Identifier name && names.type(name.name()) == null
                ? paths.importPath(name.name())
                : "";
    }

    private void function(Declaration.Function function) {
        declared.add(function);
        if (function.receiver() != null) {
            bind(function.receiver());
        }
        bind(function.type());
    }

    private void value(Part.Value value) {
        if (value.type() != null) {
            declare(value.type(), value.names().size());
        } else {
            value.values().forEach(this::declareMade);
        }
        if (!names.isLocal()) {
            declared.add(value);
        }
    }

    private void declare(Expression type, int times) {
        primitive(type).ifPresent(primitive -> uses.merge(Use.of(primitive, Form.DECLARATION), times, Integer::sum));
    }

    /** A variable that gets a new primitive, as in {@code wg := sync.WaitGroup{}}. */
    private void declareMade(Expression value) {
        Expression made = value.unparenthesized();
        if (made instanceof Expression.Unary unary) {
            made = unary.operand().unparenthesized();
        }
        boolean isMade = made instanceof Expression.Composite
                || made instanceof Expression.Call call
                        && (call.name().equals("make")
                                || call.name().equals("new")
                                || call.name().equals("NewCond"));
        if (isMade) {
            count(types.of(made));
        }
    }

    private void count(String type) {
        if (type.startsWith(TypePath.CHANNEL)) {
            count(Use.CHANNEL_DECLARED);
        } else {
            Library.primitive(type).ifPresent(primitive -> count(Use.of(primitive, Form.DECLARATION)));
        }
    }

    private Optional<Primitive> primitive(Expression type) {
        String path = paths.ofType(type);
        while (path.startsWith(TypePath.ELEMENTS)) {
            path = path.substring(TypePath.ELEMENTS.length());
        }
        return path.startsWith(TypePath.CHANNEL) ? Optional.of(Primitive.CHANNEL) : Library.primitive(path);
    }

    private void bind(TypeExpression.FunctionType type) {
        type.parameters().forEach(this::bind);
        type.results().forEach(this::bind);
    }

    private void bind(Part.Field field) {
        String type = paths.ofType(field.type());
        field.names().forEach(name -> names.declare(name.name(), type));
    }

    private void bind(Part.Value value) {
        if (value.type() != null) {
            String type = paths.ofType(value.type());
            value.names().forEach(name -> names.declare(name.name(), type));
        } else {
            bind(List.copyOf(value.names()), value.values());
        }
    }

    private void bind(List<? extends Expression> left, List<Expression> right) {
        for (int i = 0; i < left.size(); i++) {
            boolean hasValue = i < right.size() && (i == 0 || right.size() == left.size());
            String type = hasValue ? types.of(right.get(i)) : TypePath.OTHER;
            nameOf(left.get(i)).declare(names, type);
            if (hasValue && names.isLocal()) {
                declareMade(right.get(i));
            }
        }
    }

    private void count(Use use) {
        uses.merge(use, 1, Integer::sum);
    }

    private static LocalName nameOf(Expression expression) {
        return new LocalName(expression instanceof Expression.Identifier name ? name.name() : null);
    }

    /** A name on the left of a definition, if it is one. */
    private record LocalName(@Nullable String name) {
        void declare(Names names, String type) {
            if (name != null) {
                names.declare(name, type);
            }
        }
    }
}
