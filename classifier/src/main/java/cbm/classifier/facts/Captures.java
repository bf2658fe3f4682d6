package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which variables the closures of goroutines share with the code around them. */
final class Captures {

    private record Start(Surroundings surroundings, Place place, int offset, int leaf) {}

    private final Position position;
    private final List<Variable> variables = new ArrayList<>();
    private final Map<Frame, Start> goroutines = new LinkedHashMap<>();
    private final Map<Frame, Start> outliving = new LinkedHashMap<>();
    private final Node function;
    private @Nullable Set<String> started;

    /** The variables that a piece of a file uses and does not declare, by name: taken for ones of the function around. */
    private final Map<String, Variable> undeclared = new HashMap<>();

    Captures(Position position, Node function) {
        this.position = position;
        this.function = function;
    }

    /** The names of variables in {@code go name(...)}, whose literals are goroutines' closures too. */
    private static Set<String> startedVariables(Node function) {
        Set<String> started = new HashSet<>();
        function.forEachNode(node -> {
            if (node instanceof Statement.Go go
                    && go.call() instanceof Expression.Call call
                    && call.function().unparenthesized() instanceof Expression.Identifier name) {
                started.add(name.name());
            }
        });
        return started;
    }

    /** Whether a {@code go} statement of the function starts what a variable holds. */
    boolean isStarted(String name) {
        Set<String> known = started;
        if (known == null) {
            known = startedVariables(function);
            started = known;
        }
        return known.contains(name);
    }

    void declared(Variable variable) {
        variables.add(variable);
    }

    /** Notes that a goroutine's literal begins; the frame is the literal's. */
    void starts(Frame literal, Node node) {
        goroutines.put(literal, new Start(position.surroundings(), position.place(node), node.start(), position.leaf));
    }

    /** Notes that a literal begins that may outlive the function; the frame is the literal's. */
    void outlives(Frame literal, Node node) {
        outliving.put(literal, new Start(position.surroundings(), position.place(node), node.start(), position.leaf));
    }

    /** Notes a use; tells whether another goroutine than the variable's own uses it. */
    boolean use(Variable variable, boolean write, Node node) {
        variable.uses().add(new Variable.Use(position.frame, write, node.start(), position.loop));
        return isShared(variable);
    }

    /**
     * Notes the use of a variable whose declaration a patch does not show; tells whether a goroutine's closure uses it. What
     * the closure itself declares is known where the patch shows all of it down to the use.
     */
    boolean useUndeclared(Expression.Identifier name, boolean write) {
        Frame goroutine = position.frame.goroutine();
        if (goroutine.isLiteral() && position.gaps.isBetween(goroutine.start(), name.start())) {
            return false;
        }
        Variable variable = undeclared.computeIfAbsent(
                name.name(), key -> new Variable(key, Variable.Role.LOCAL, position.frame.outermost(), null));
        return use(variable, write, name);
    }

    /** Whether the use just noted of such a variable is one by a goroutine's closure, and tells that it is a variable. */
    boolean sharesUndeclared(String name, boolean write) {
        Variable variable = undeclared.get(name);
        return variable != null
                && (write || Resolver.isError("", name))
                && isShared(variable)
                && variable.uses().getLast().frame() == position.frame;
    }

    boolean isShared(Variable variable) {
        return variable.frame().goroutine() != position.frame.goroutine();
    }

    /** Adds a fact for each variable that a goroutine's closure captures. */
    void finish() {
        outliving.forEach(this::addRetained);
        if (goroutines.isEmpty()) {
            return;
        }
        variables.forEach(this::addCaptured);
        undeclared.values().stream().filter(this::isWritten).forEach(this::addCaptured);
    }

    /** Whether it is seen to be written, which is so of a variable rather than of a constant or a function. */
    private boolean isWritten(Variable variable) {
        return Resolver.isError("", variable.name()) || variable.uses().stream().anyMatch(Variable.Use::write);
    }

    private void addCaptured(Variable variable) {
        for (Map.Entry<Frame, Start> goroutine : goroutines.entrySet()) {
            if (variable.frame().goroutine() != goroutine.getKey()) {
                add(variable, goroutine.getKey(), goroutine.getValue());
            }
        }
    }

    private void addRetained(Frame literal, Start start) {
        for (Variable variable : variables) {
            boolean used = variable.uses().stream().anyMatch(use -> use.frame().isWithin(literal));
            if (used && !variable.frame().isWithin(literal)) {
                String name = variable.name();
                Subject subject = new Subject(name, name, name, TypeNames.print(variable.type()), variable.origin());
                Fact fact = new Fact(
                        FactKind.RETAIN,
                        subject,
                        literal.enclosure().name(),
                        Set.of(),
                        List.of(),
                        List.of(),
                        start.surroundings,
                        start.place);
                position.addLate(fact, start.offset, start.leaf);
            }
        }
    }

    private void add(Variable variable, Frame goroutine, Start start) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Variable.Use use : variable.uses()) {
            if (use.frame().goroutine() == goroutine) {
                traits.add(use.write() ? Trait.WRITE : Trait.READ);
            }
        }
        if (traits.isEmpty()) {
            return;
        }
        if (isWrittenOutside(variable, goroutine)) {
            traits.add(Trait.WRITTEN_OUTSIDE);
        }
        String name = variable.name();
        Subject subject = new Subject(name, name, name, TypeNames.print(variable.type()), variable.origin());
        Fact fact = new Fact(
                FactKind.CAPTURE,
                subject,
                detail(variable, subject),
                traits,
                List.of(),
                List.of(),
                start.surroundings,
                start.place);
        position.addLate(fact, start.offset, start.leaf);
    }

    private static String detail(Variable variable, Subject subject) {
        boolean error = Resolver.isError(subject.type(), variable.name());
        return switch (variable.role()) {
            case LOOP -> "loop";
            case RESULT -> "result";
            case RECEIVER -> "receiver";
            case PARAMETER -> error ? "error" : "parameter";
            case LOCAL -> error ? "error" : "local";
        };
    }

    private boolean isWrittenOutside(Variable variable, Frame goroutine) {
        if (variable.role() == Variable.Role.LOOP) {
            return true;
        }
        if (undeclared.get(variable.name()) == variable && Resolver.isError("", variable.name())) {
            return true;
        }
        for (Variable.Use use : variable.uses()) {
            boolean elsewhere = use.write() && use.frame().goroutine() != goroutine;
            boolean later =
                    use.offset() > goroutine.start() || (goroutine.loop() != 0 && use.loop() == goroutine.loop());
            boolean inGoroutine = use.frame().goroutine().isLiteral();
            if (elsewhere && (later || inGoroutine)) {
                return true;
            }
        }
        return false;
    }
}
