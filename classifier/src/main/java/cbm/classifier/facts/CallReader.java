package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Statement;
import cbm.classifier.syntax.TypeExpression;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads calls: built-in functions, operations of the libraries, goroutines, deferred calls and all others. */
final class CallReader {

    private final Position position;
    private final Resolver resolver;
    private final ExpressionReader expressions;
    private final LiteralReader literals;
    private final LockReader locks;
    private final int depth;

    /** The last call that stands alone as a statement. */
    private Expression.@Nullable Call unasked;

    CallReader(
            Position position,
            Resolver resolver,
            Exits exits,
            ExpressionReader expressions,
            LiteralReader literals,
            int depth) {
        this.position = position;
        this.resolver = resolver;
        this.expressions = expressions;
        this.literals = literals;
        this.locks = new LockReader(position, exits);
        this.depth = depth;
    }

    /** A {@code go} statement. */
    void started(Statement.Go go) {
        if (go.call().unparenthesized() instanceof Expression.FunctionLiteral literal) {
            startedLiteral(go, literal, Set.of());
            return;
        }
        if (!(go.call().unparenthesized() instanceof Expression.Call call)) {
            expressions.read(go.call());
            return;
        }
        arguments(call);
        Set<Trait> traits = call.arguments().isEmpty() ? Set.of() : Set.of(Trait.WITH_ARGUMENTS);
        if (call.function().unparenthesized() instanceof Expression.FunctionLiteral literal) {
            goArguments(call);
            startedLiteral(go, literal, traits);
        } else {
            Callee callee = callee(call);
            expressions.operand(calledOn(call));
            position.add(
                    FactKind.GO, callee.subject, callee.name, known(callee, traits), List.of(), callee.effects, go);
            position.goes++;
        }
    }

    /** A literal that a {@code go} statement runs; where a patch ends within it, it stands there without being called. */
    private void startedLiteral(Statement.Go go, Expression.FunctionLiteral literal, Set<Trait> traits) {
        Surroundings around = position.surroundings();
        int leaf = position.leaf;
        int number = literals.read(literal, Enclosure.Kind.GO, "");
        String name = "#" + number;
        Subject subject = new Subject(name, name, name, "func", Origin.NONE);
        Fact fact = new Fact(FactKind.GO, subject, "closure", traits, List.of(), List.of(), around, position.place(go));
        position.addLate(fact, go.start(), leaf);
        position.goes++;
    }

    private void goArguments(Expression.Call call) {
        if (position.isSummaryOnly()) {
            return;
        }
        for (Expression argument : call.arguments()) {
            Subject subject = resolver.subject(argument);
            if (subject != Subject.NONE) {
                position.add(FactKind.COPY, subject, "argument", argument);
            }
        }
    }

    private static Expression calledOn(Expression.Call call) {
        Expression function = call.function().unparenthesized();
        return function instanceof Expression.Selector selector ? selector.operand() : function;
    }

    /** A {@code defer} statement. */
    void deferred(Statement.Defer deferred) {
        if (deferred.call().unparenthesized() instanceof Expression.FunctionLiteral literal) {
            literals.read(literal, Enclosure.Kind.DEFER, "");
        } else if (!(deferred.call().unparenthesized() instanceof Expression.Call call)) {
            expressions.read(deferred.call());
        } else if (call.function().unparenthesized() instanceof Expression.FunctionLiteral literal) {
            arguments(call);
            literals.read(literal, Enclosure.Kind.DEFER, "");
        } else {
            call(call, Set.of(Trait.DEFER_CALL), Subject.NONE);
        }
    }

    private void arguments(Expression.Call call) {
        expressions.arguments(call.arguments(), Enclosure.Kind.CALLBACK, call.name());
    }

    /** A call that stands alone, so that nobody asks for its value. */
    void alone(Expression.Call call) {
        unasked = call;
        call(call, Set.of(), Subject.NONE);
    }

    /** A call; the target is what its value is assigned to. */
    void call(Expression.Call call, Set<Trait> traits, Subject target) {
        Expression function = call.function().unparenthesized();
        if (function instanceof Expression.Index index && !(index.operand() instanceof TypeExpression)) {
            function = index.operand().unparenthesized();
        }
        switch (function) {
            case Expression.FunctionLiteral literal -> {
                arguments(call);
                literals.read(literal, Enclosure.Kind.CALLED, "");
            }
            case Expression.Identifier name -> named(call, name, traits, target);
            case Expression.Selector selector -> {
                if (resolver.importOf(selector) instanceof String imported) {
                    imported(call, selector, imported, traits, target);
                } else {
                    method(call, selector, traits, target);
                }
            }
            case TypeExpression type -> arguments(call);
            default -> {
                expressions.read(function);
                arguments(call);
                cast(call, function);
            }
        }
    }

    /** A conversion such as {@code (*header)(unsafe.Pointer(&x))}. */
    private void cast(Expression.Call call, Expression function) {
        boolean ofPointer = call.arguments().size() == 1
                && call.arguments().getFirst().unparenthesized() instanceof Expression.Call inner
                && inner.function() instanceof Expression.Selector selector
                && "unsafe".equals(resolver.importOf(selector));
        if (function instanceof Expression.Star star && ofPointer && !position.isSummaryOnly()) {
            String type = "*" + TypeNames.print(new GoType(star.operand(), resolver.unit()));
            position.add(FactKind.UNSAFE, new Subject(type, type, type, type, Origin.NONE), "cast", call);
        }
    }

    private void named(Expression.Call call, Expression.Identifier name, Set<Trait> traits, Subject target) {
        Variable variable = resolver.scope().find(name.name());
        if (variable != null) {
            expressions.operand(name);
            value(call, name, traits);
        } else if (resolver.unit().scope().function(name.name()) != null) {
            other(call, traits);
        } else if (!builtin(call, name.name(), traits, target)) {
            boolean conversion =
                    Resolver.isBasicType(name.name()) || resolver.unit().scope().type(name.name()) != null;
            if (conversion) {
                arguments(call);
            } else {
                value(call, name, traits);
            }
        }
    }

    /** A call of what a variable or an undeclared name holds. */
    private void value(Expression.Call call, Expression.Identifier name, Set<Trait> traits) {
        Subject subject = resolver.subject(name);
        if (isCancel(subject, name.name(), call)) {
            position.add(FactKind.CONTEXT_CANCEL, subject, "", traits, call);
        } else {
            other(call, traits);
        }
    }

    private static boolean isCancel(Subject subject, String name, Expression.Call call) {
        return subject.type().startsWith("context.Cancel")
                || (call.arguments().isEmpty()
                        && (subject.type().isEmpty() || subject.type().equals("func"))
                        && name.toLowerCase(Locale.ROOT).contains("cancel"));
    }

    private boolean builtin(Expression.Call call, String name, Set<Trait> traits, Subject target) {
        List<Expression> arguments = call.arguments();
        switch (name) {
            case "close" -> close(call, traits);
            case "make" -> make(call, target);
            case "panic" -> {
                arguments(call);
                position.add(FactKind.PANIC, Subject.NONE, "", traits, call);
                stop(traits);
            }
            case "recover" -> position.add(FactKind.RECOVER, Subject.NONE, "", traits, call);
            case "delete" -> mutate(arguments, "delete");
            case "clear" -> mutate(arguments, "clear");
            case "copy" -> copied(call, arguments);
            case "append" -> appended(call, arguments);
            case "len", "cap" -> arguments.forEach(argument -> accessOrRead(argument, "length"));
            case "new", "print", "println", "min", "max", "real", "imag", "complex" ->
                arguments.forEach(expressions::read);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void close(Expression.Call call, Set<Trait> traits) {
        for (Expression channel : call.arguments()) {
            expressions.operand(channel);
            position.add(FactKind.CLOSE, resolver.subject(channel), "", traits, call);
        }
    }

    private void make(Expression.Call call, Subject target) {
        List<Expression> arguments = call.arguments();
        arguments.stream().skip(1).forEach(expressions::read);
        GoType made = arguments.isEmpty() ? null : new GoType(arguments.getFirst(), resolver.unit());
        boolean channel =
                made != null && TypeNames.transparent(made).expression() instanceof TypeExpression.ChannelType;
        if (channel) {
            Subject subject = target.type().isEmpty() && target != Subject.NONE
                    ? new Subject(
                            target.written(), target.path(), target.member(), TypeNames.print(made), target.origin())
                    : target;
            position.add(FactKind.MAKE_CHANNEL, subject, capacity(arguments), call);
        }
    }

    private static String capacity(List<Expression> arguments) {
        if (arguments.size() < 2) {
            return "none";
        }
        if (arguments.get(1).unparenthesized() instanceof Expression.Literal literal) {
            return literal.text().equals("0") ? "none" : literal.text();
        }
        return "expression";
    }

    private void mutate(List<Expression> arguments, String how) {
        if (!arguments.isEmpty()) {
            arguments.stream().skip(1).forEach(expressions::read);
            expressions.write(arguments.getFirst(), how);
        }
    }

    private void copied(Expression.Call call, List<Expression> arguments) {
        if (arguments.size() == 2) {
            expressions.read(arguments.get(1));
            expressions.write(arguments.getFirst(), "copy");
            copy(call, arguments.get(1), "copy");
        }
    }

    private void appended(Expression.Call call, List<Expression> arguments) {
        arguments.forEach(expressions::read);
        boolean clones = call.spread() && arguments.size() == 2 && isEmptyList(arguments.getFirst());
        if (clones) {
            copy(call, arguments.get(1), "append");
        }
    }

    private static boolean isEmptyList(Expression given) {
        Expression expression = given.unparenthesized();
        return (expression instanceof Expression.Composite literal
                        && literal.elements().isEmpty())
                || (expression instanceof Expression.Call conversion
                        && conversion.function().unparenthesized() instanceof TypeExpression)
                || expression instanceof Expression.Slice;
    }

    private void copy(Expression.Call call, Expression source, String how) {
        if (!position.isSummaryOnly()) {
            position.add(FactKind.COPY, resolver.subject(source), how, call);
        }
    }

    private void accessOrRead(Expression given, String detail) {
        Expression expression = given.unparenthesized();
        boolean named = expression instanceof Expression.Identifier || expression instanceof Expression.Selector;
        if (named) {
            expressions.access(expression, false, detail);
        } else {
            expressions.read(expression);
        }
    }

    private void stop(Set<Trait> traits) {
        if (!traits.contains(Trait.DEFER_CALL)) {
            position.state = LockState.DEAD;
        }
    }

    private void imported(
            Expression.Call call, Expression.Selector selector, String imported, Set<Trait> traits, Subject target) {
        String name = selector.name().name();
        FactKind kind = Operations.ofFunction(imported, name);
        if (kind == null) {
            kind = assertion(selector);
        }
        if (kind == null) {
            other(call, traits);
            return;
        }
        Enclosure.Kind run = switch (kind) {
            case ONCE -> Enclosure.Kind.ONCE;
            case TIMER_NEW -> Enclosure.Kind.GOROUTINE;
            case CONTEXT_NEW -> name.equals("AfterFunc") ? Enclosure.Kind.GOROUTINE : Enclosure.Kind.CALLBACK;
            default -> Enclosure.Kind.CALLBACK;
        };
        boolean atomic = kind.family() == Family.ATOMIC;
        for (int i = 0; i < call.arguments().size(); i++) {
            if (i == 0 && (atomic || kind == FactKind.SIGNAL)) {
                expressions.operand(call.arguments().getFirst());
            } else {
                expressions.arguments(List.of(call.arguments().get(i)), run, name);
            }
        }
        Subject subject = target;
        if ((atomic || kind == FactKind.SIGNAL || kind == FactKind.RUNTIME)
                && !call.arguments().isEmpty()) {
            subject = resolver.subject(atomicOperand(call.arguments().getFirst()));
        }
        if (kind == FactKind.RUNTIME && subject == Subject.NONE && isNumber(call)) {
            String number = ((Expression.Literal) call.arguments().getFirst().unparenthesized()).text();
            subject = new Subject(number, number, number, "int", Origin.NONE);
        }
        String detail = kind == FactKind.PIPE_NEW ? imported + "." + name : name;
        position.add(kind, subject, detail, traits, call);
        if (kind == FactKind.EXIT || name.equals("Goexit")) {
            stop(traits);
        }
    }

    /** What an assertion of a test library does. */
    private @Nullable FactKind assertion(Expression.Selector selector) {
        String path = selector.operand() instanceof Expression.Identifier operand
                ? resolver.unit().outline().importPath(operand.name())
                : null;
        return path == null
                ? null
                : Operations.ofAssertion(path, selector.name().name());
    }

    private static boolean isNumber(Expression.Call call) {
        return call.arguments().size() == 1
                && call.arguments().getFirst().unparenthesized() instanceof Expression.Literal;
    }

    /** What an atomic function works on: {@code x} of {@code &x} and of {@code (*uint64)(&x)}. */
    private static Expression atomicOperand(Expression given) {
        Expression expression = given.unparenthesized();
        boolean conversion = expression instanceof Expression.Call call
                && call.arguments().size() == 1
                && call.function().unparenthesized() instanceof Expression.Star;
        return conversion && expression instanceof Expression.Call call
                ? call.arguments().getFirst()
                : expression;
    }

    private void method(Expression.Call call, Expression.Selector selector, Set<Trait> traits, Subject target) {
        String name = selector.name().name();
        Member member = resolver.member(selector);
        FactKind kind = member == null ? null : Operations.ofMethod(member.owner(), name);
        if (kind != null && member != null) {
            operation(call, kind, embedded(resolver.subject(selector.operand()), member), name, traits);
            return;
        }
        FactKind keyed = position.keyed.operation(call, name);
        if (keyed != null) {
            operation(call, keyed, keyed(resolver.subject(selector.operand()), call), name, traits);
            return;
        }
        if (member == null || isContract(member)) {
            Subject on = resolver.subject(selector.operand());
            FactKind guessed = runsBare(call, member)
                    ? FactKind.ONCE
                    : guess(on, name, call.arguments().size());
            // What is loaded atomically is looked at; a load for its own sake is something else of that name.
            boolean other = guessed == FactKind.ATOMIC_LOAD && call == unasked;
            if (guessed != null && !other) {
                Origin origin = member == null ? Origin.NAME : on.origin();
                boolean made = guessed == FactKind.TIMER_NEW || guessed == FactKind.TICKER_NEW;
                Subject subject = made ? target : new Subject(on.written(), on.path(), on.member(), on.type(), origin);
                operation(call, guessed, subject, name, traits);
                return;
            }
        }
        boolean isMethod = member != null && member.isMethod();
        Subject field = isMethod ? Subject.NONE : resolver.subject(selector);
        if (!isMethod && isCancel(field, name, call)) {
            expressions.operand(selector.operand());
            position.add(FactKind.CONTEXT_CANCEL, field, "", traits, call);
        } else {
            other(call, traits);
        }
    }

    /** One lock of many, by its key: those of other keys are other locks. */
    private Subject keyed(Subject locks, Expression.Call call) {
        String key = resolver.subject(call.arguments().getFirst()).path();
        String path = locks.path() + "[" + key + "]";
        return new Subject(locks.written(), path, locks.member(), locks.type(), Origin.NAME);
    }

    /** The operation that the names suggest, or how they are used where even the variable's type is not known. */
    private @Nullable FactKind guess(Subject on, String name, int arguments) {
        FactKind byName = Operations.byName(on.lastName(), name, arguments);
        if (byName != null || !on.type().isEmpty()) {
            return byName;
        }
        return resolver.unit().outline().uses().operation(on.lastName(), name, arguments);
    }

    /** Whether an unknown {@code Do} is given nothing but a function without parameters and results, as that of a Once is. */
    private static boolean runsBare(Expression.Call call, @Nullable Member member) {
        return member == null
                && call.name().equals("Do")
                && call.arguments().size() == 1
                && call.arguments().getFirst().unparenthesized() instanceof Expression.FunctionLiteral literal
                && literal.type().parameters().isEmpty()
                && literal.type().results().isEmpty();
    }

    /** Whether a method is known by an interface only, so that its name must tell what it does. */
    private static boolean isContract(Member member) {
        return member.isMethod() && member.method() == null;
    }

    private static Subject embedded(Subject on, Member member) {
        if (member.embedded().isEmpty()) {
            return on;
        }
        List<String> way = member.embedded();
        String path = on.path() + "." + String.join(".", way);
        String owner = way.size() > 1 ? way.get(way.size() - 2) : on.baseType();
        String declared = owner.isEmpty() || owner.equals("struct") ? on.member() : owner;
        return new Subject(on.written(), path, declared + "." + way.getLast(), member.owner(), Origin.EMBEDDED);
    }

    private void operation(Expression.Call call, FactKind kind, Subject subject, String name, Set<Trait> given) {
        Expression operand = calledOn(call);
        expressions.operand(operand);
        Enclosure.Kind run = run(kind, name, call);
        expressions.arguments(call.arguments(), run, name);
        Set<Trait> traits = given;
        if (locks.operate(kind, subject, name, traits, call)) {
            return;
        }
        position.add(kind, subject, detail(kind, name, call), traits, call);
        boolean starts = kind == FactKind.WAITGROUP_GO || (kind == FactKind.ERRGROUP && name.endsWith("Go"));
        position.goes += starts ? 1 : 0;
        if (kind == FactKind.TEST_STOP && !name.equals("Assert")) {
            stop(traits);
        }
    }

    private static String detail(FactKind kind, String name, Expression.Call call) {
        return switch (kind) {
            case WAITGROUP_ADD -> amount(call);
            case LOCK, UNLOCK, READ_LOCK, READ_UNLOCK, WAITGROUP_DONE, WAITGROUP_WAIT, WAITGROUP_GO -> "";
            case COND_WAIT, COND_SIGNAL, COND_BROADCAST, CONTEXT_DONE, TIMER_STOP, TIMER_RESET -> "";
            case TEST_PARALLEL, TEST_RUN -> "";
            default -> name;
        };
    }

    private static String amount(Expression.Call call) {
        return call.arguments().size() == 1
                        && call.arguments().getFirst().unparenthesized() instanceof Expression.Literal literal
                ? literal.text()
                : "expression";
    }

    private static Enclosure.Kind run(FactKind kind, String name, Expression.Call call) {
        return switch (kind) {
            case ONCE -> Enclosure.Kind.ONCE;
            case WAITGROUP_GO, TIMER_NEW -> Enclosure.Kind.GOROUTINE;
            case ERRGROUP -> name.endsWith("Go") ? Enclosure.Kind.GOROUTINE : Enclosure.Kind.CALLBACK;
            case SINGLEFLIGHT -> name.equals("DoChan") ? Enclosure.Kind.GOROUTINE : Enclosure.Kind.CALLBACK;
            case TEST_RUN -> runsParallel(call) ? Enclosure.Kind.PARALLEL_TEST : Enclosure.Kind.TEST;
            default -> Enclosure.Kind.CALLBACK;
        };
    }

    private static boolean runsParallel(Expression.Call call) {
        boolean[] found = {false};
        for (Expression argument : call.arguments()) {
            if (argument.unparenthesized() instanceof Expression.FunctionLiteral literal) {
                for (Statement statement : literal.body().statements()) {
                    found[0] |= statement instanceof Statement.ExpressionStatement expression
                            && expression.expression() instanceof Expression.Call inner
                            && inner.name().equals("Parallel")
                            && inner.arguments().isEmpty();
                }
            }
        }
        return found[0];
    }

    private record Callee(
            String name,
            Subject subject,
            List<Effect> effects,
            PackageScope.@Nullable Found<Declaration.Function> function) {}

    /** A call of a function of which no library's operation is known. */
    private void other(Expression.Call call, Set<Trait> given) {
        Callee callee = callee(call);
        Expression function = call.function().unparenthesized();
        if (function instanceof Expression.Selector selector && resolver.importOf(selector) == null) {
            calledOn(selector.operand().unparenthesized());
        } else if (!(function instanceof Expression.Identifier) && !(function instanceof Expression.Selector)) {
            expressions.operand(function);
        }
        handed(call, callee);
        position.add(FactKind.CALL, callee.subject, callee.name, known(callee, given), List.of(), callee.effects, call);
        if (!position.isSummaryOnly() && ExpressionReader.isCloning(callee.name, callee.subject)) {
            Subject source = callee.subject.origin() == Origin.IMPORT
                            && !call.arguments().isEmpty()
                    ? resolver.subject(call.arguments().getFirst())
                    : callee.subject;
            position.add(FactKind.COPY, source, callee.name, call);
        }
        locks.called(callee.name, callee.effects, given, call);
    }

    /** The arguments of a call, of which literals may be run by another goroutine. */
    private void handed(Expression.Call call, Callee callee) {
        boolean starts = false;
        for (Expression argument : call.arguments()) {
            boolean literal = argument.unparenthesized() instanceof Expression.FunctionLiteral;
            Enclosure.Kind run = literal ? Runner.of(call, argument, callee.function) : Enclosure.Kind.CALLBACK;
            expressions.arguments(List.of(argument), run, call.name());
            starts |= run.isGoroutine();
        }
        position.goes += starts ? 1 : 0;
    }

    private void calledOn(Expression operand) {
        if (operand instanceof Expression.Identifier) {
            expressions.operand(operand);
        } else {
            expressions.read(operand);
        }
    }

    private static Set<Trait> known(Callee callee, Set<Trait> given) {
        if (callee.function == null) {
            return given;
        }
        Set<Trait> traits = EnumSet.of(Trait.KNOWN);
        traits.addAll(given);
        return traits;
    }

    private Callee callee(Expression.Call call) {
        PackageScope.Found<Declaration.Function> found = depth > 0 ? resolver.callee(call) : null;
        List<Summary.Effect> known = found == null ? List.of() : Summary.of(found, depth);
        boolean named = !position.isSummaryOnly() || !known.isEmpty();
        Subject subject = named ? calledSubject(call) : Subject.NONE;
        List<Effect> effects = known.isEmpty()
                ? List.of()
                : known.stream().map(effect -> inCaller(effect, subject, call)).toList();
        return new Callee(call.name(), subject, effects, found);
    }

    /** What a method is called of, or the variable whose function is called. */
    private Subject calledSubject(Expression.Call call) {
        Expression function = call.function().unparenthesized();
        if (function instanceof Expression.Selector selector) {
            return resolver.subject(selector.operand());
        }
        boolean variable = function instanceof Expression.Identifier name
                && resolver.scope().find(name.name()) != null;
        return variable ? resolver.subject(function) : Subject.NONE;
    }

    private Effect inCaller(Summary.Effect effect, Subject receiver, Expression.Call call) {
        Subject root = switch (effect.root()) {
            case RECEIVER -> receiver;
            case PARAMETER -> argument(call, effect.parameter());
            case PACKAGE, OTHER -> Subject.NONE;
        };
        String path = switch (effect.root()) {
            case PACKAGE -> effect.rest();
            case OTHER -> "";
            case RECEIVER, PARAMETER -> root.path().isEmpty() ? "" : root.path() + effect.rest();
        };
        String member = effect.member().isEmpty() ? root.member() : effect.member();
        return new Effect(effect.kind(), path, member, effect.held());
    }

    private Subject argument(Expression.Call call, int index) {
        List<Expression> arguments = call.arguments();
        @Nullable Expression argument = index < arguments.size() ? arguments.get(index) : null;
        return argument == null ? Subject.NONE : resolver.subject(argument);
    }
}
