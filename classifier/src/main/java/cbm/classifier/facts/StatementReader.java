package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Node;
import cbm.classifier.syntax.Operator;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks statements along the ways that control takes, with the locks held on them. */
final class StatementReader {

    /** A statement that {@code break} or {@code continue} leaves. */
    private static final class Target {
        private final String label;
        private final boolean isLoop;
        private final Frame frame;
        private final LockState entry;
        private LockState breaks = LockState.DEAD;
        private LockState continues = LockState.DEAD;

        Target(String label, boolean isLoop, Frame frame, LockState entry) {
            this.label = label;
            this.isLoop = isLoop;
            this.frame = frame;
            this.entry = entry;
        }
    }

    private final Position position;
    private final Resolver resolver;
    private final Exits exits;
    private final Captures captures;
    private final Conditions conditions;
    private final ExpressionReader expressions;
    private final SelectReader selects;
    private final Deque<Target> targets = new ArrayDeque<>();
    private String pendingLabel = "";

    StatementReader(Position position, Resolver resolver, Exits exits, Captures captures, int depth) {
        this.position = position;
        this.resolver = resolver;
        this.exits = exits;
        this.captures = captures;
        this.conditions = new Conditions(resolver);
        this.expressions = new ExpressionReader(position, resolver, exits, captures, this, depth);
        this.selects = new SelectReader(position, resolver);
    }

    ExpressionReader expressions() {
        return expressions;
    }

    /** The statements of a function's or literal's body. */
    void body(List<Statement> statements) {
        resolver.enterBlock();
        int parent = position.leaf;
        readAll(statements, parent);
        resolver.leaveBlock();
    }

    private void readAll(List<Statement> statements, int parent) {
        for (Statement statement : statements) {
            read(statement, parent);
        }
    }

    /** Declares the names of a signature. */
    void declareFields(List<Part.Field> fields, Variable.Role role) {
        int index = 0;
        for (Part.Field field : fields) {
            for (Expression.Identifier name : field.names()) {
                Variable variable = declare(name, role, new GoType(field.type(), resolver.unit()));
                variable.setIndex(index++);
                if (role != Variable.Role.RECEIVER) {
                    expressions.declared(variable, role == Variable.Role.RESULT ? "result" : "parameter", name);
                }
            }
        }
    }

    Variable declare(Expression.Identifier name, Variable.Role role, @Nullable GoType type) {
        Variable variable = new Variable(name.name(), role, position.frame, type);
        resolver.scope().declare(variable);
        captures.declared(variable);
        return variable;
    }

    private void block(Statement.Block block, int parent) {
        list(block.statements(), parent);
    }

    private void list(List<Statement> statements, int parent) {
        boolean outer = position.leaving;
        position.leaving = !statements.isEmpty() && leaves(statements.getLast());
        resolver.enterBlock();
        readAll(statements, parent);
        resolver.leaveBlock();
        position.leaving = outer;
    }

    private static boolean leaves(Statement statement) {
        return switch (statement) {
            case Statement.Return result -> true;
            case Statement.Branch branch -> branch.kind() != Statement.Branch.Kind.FALLTHROUGH;
            case Statement.ExpressionStatement expression ->
                expression.expression() instanceof Expression.Call call
                        && (call.name().equals("panic")
                                || call.name().equals("Exit")
                                || call.name().startsWith("Fatal"));
            default -> false;
        };
    }

    void read(Statement statement, int parent) {
        String label = pendingLabel;
        pendingLabel = "";
        position.state = position.gaps.at(statement.start(), position.state);
        switch (statement) {
            case Statement.Block block -> {
                position.addLeaf("block", true, parent, block);
                block(block, position.leaf);
            }
            case Statement.Labeled labeled -> {
                pendingLabel = labeled.label().name();
                read(labeled.statement(), parent);
                pendingLabel = "";
            }
            case Statement.If conditional -> conditional(conditional, parent);
            case Statement.For loop -> loop(loop, label, parent);
            case Statement.Range loop -> range(loop, label, parent);
            case Statement.Switch choice -> choice(choice, label, parent);
            case Statement.TypeSwitch choice -> typeChoice(choice, label, parent);
            case Statement.Select select -> select(select, label, parent);
            default -> simple(statement, parent);
        }
    }

    /** A statement without statements in it, but for those of function literals. */
    void simple(Statement statement, int parent) {
        boolean trivial = statement instanceof Statement.Branch
                || statement instanceof Statement.Empty
                || (statement instanceof Statement.Return result
                        && result.results().size() <= 1);
        position.addLeaf(trivial, parent, statement);
        inHead(statement);
    }

    private void inHead(@Nullable Statement statement) {
        switch (statement) {
            case null -> {}
            case Statement.ExpressionStatement expression -> expressions.statement(expression.expression());
            case Statement.Send send -> expressions.send(send, Set.of());
            case Statement.IncrementDecrement step -> expressions.write(step.operand(), "increment");
            case Statement.Assign assign -> assign(assign);
            case Statement.Go go -> expressions.calls().started(go);
            case Statement.Defer deferred -> expressions.calls().deferred(deferred);
            case Statement.Return result -> returned(result);
            case Statement.Branch branch -> branch(branch);
            case Statement.DeclarationStatement declaration -> declared(declaration.declaration());
            default -> {}
        }
    }

    private void returned(Statement.Return result) {
        result.results().forEach(value -> expressions.stored(value, Subject.NONE));
        position.add(FactKind.RETURN, Subject.NONE, "", result);
        exits.leave("return", result, result.start());
        position.state = LockState.DEAD;
    }

    private static Subject labelled(String label) {
        return label.isEmpty() ? Subject.NONE : new Subject(label, label, label, "", Origin.NAME);
    }

    private void branch(Statement.Branch branch) {
        Expression.Identifier label = branch.label();
        String name = label == null ? "" : label.name();
        switch (branch.kind()) {
            case BREAK -> {
                position.add(FactKind.JUMP, labelled(name), "break", branch);
                Target target = target(name, false);
                if (target != null) {
                    target.breaks = target.breaks.join(position.state);
                }
            }
            case CONTINUE -> {
                position.add(FactKind.JUMP, Subject.NONE, "continue", branch);
                Target target = target(name, true);
                if (target != null) {
                    exits.round("continue", target.entry, position.state, branch, branch.start());
                    target.continues = target.continues.join(position.state);
                }
            }
            case GOTO -> position.add(FactKind.JUMP, Subject.NONE, "goto", branch);
            case FALLTHROUGH -> {
                return;
            }
        }
        position.state = LockState.DEAD;
    }

    private @Nullable Target target(String label, boolean loop) {
        for (Target target : targets) {
            if (target.frame != position.frame) {
                return null;
            }
            boolean fits = label.isEmpty() ? !loop || target.isLoop : target.label.equals(label);
            if (fits) {
                return target;
            }
        }
        return null;
    }

    private void declared(Declaration declaration) {
        if (!(declaration instanceof Declaration.Values group)) {
            return;
        }
        for (Part.Value value : group.values()) {
            for (int i = 0; i < value.values().size(); i++) {
                Subject target = i < value.names().size()
                        ? local(value.names().get(i), value.type() == null ? "" : printed(value.type()))
                        : Subject.NONE;
                expressions.stored(value.values().get(i), target);
            }
            for (int i = 0; i < value.names().size(); i++) {
                Expression type = value.type();
                GoType known = type != null ? new GoType(type, resolver.unit()) : resolver.typeOfNth(value.values(), i);
                Variable variable = declare(value.names().get(i), Variable.Role.LOCAL, known);
                variable.setFresh(type == null ? isFresh(value.values(), i) : isValueType(known));
                if (!group.constant()) {
                    expressions.declared(variable, "local", value.names().get(i));
                }
            }
        }
    }

    private String printed(Expression type) {
        return TypeNames.print(new GoType(type, resolver.unit()));
    }

    private static boolean isValueType(@Nullable GoType type) {
        return type != null && !(type.plain().expression() instanceof Expression.Star);
    }

    private static Subject local(Expression.Identifier name, String type) {
        return new Subject(name.name(), name.name(), name.name(), type, Origin.LOCAL);
    }

    private static boolean isFresh(List<Expression> right, int index) {
        if (index >= right.size()) {
            return false;
        }
        Expression value = right.get(index).unparenthesized();
        if (value instanceof Expression.Unary unary && unary.operator() == Operator.AND) {
            value = unary.operand().unparenthesized();
        }
        return value instanceof Expression.Composite
                || (value instanceof Expression.Call call
                        && (call.name().equals("new") || call.name().equals("make"))
                        && call.function() instanceof Expression.Identifier);
    }

    private void assign(Statement.Assign assign) {
        List<Expression> right = assign.right();
        boolean paired = assign.left().size() == right.size();
        List<@Nullable GoType> types = declaredTypes(assign);
        for (int i = 0; i < right.size(); i++) {
            Subject target = paired || i == 0 ? target(assign, i, types) : Subject.NONE;
            if (assign.left().size() == 2 && right.size() == 1) {
                expressions.checked(right.get(i), target);
            } else {
                expressions.stored(right.get(i), target);
            }
        }
        if (paired) {
            expressions.copies(assign);
        }
        for (int i = 0; i < assign.left().size(); i++) {
            assignOne(assign, i, types, paired ? right.get(i) : null);
        }
    }

    /** The types of the values that a short declaration gives to its names, none of which is declared yet. */
    private List<@Nullable GoType> declaredTypes(Statement.Assign assign) {
        if (!assign.define()) {
            return List.of();
        }
        List<@Nullable GoType> types = new ArrayList<>(assign.left().size());
        for (int i = 0; i < assign.left().size(); i++) {
            types.add(resolver.typeOfNth(assign.right(), i));
        }
        return types;
    }

    /** What a value is assigned to; in a summary only as far as it matters there. */
    private Subject target(Statement.Assign assign, int index, List<@Nullable GoType> types) {
        Expression left = assign.left().get(index);
        if (assign.define() && left instanceof Expression.Identifier name) {
            return local(name, position.isSummaryOnly() ? "" : TypeNames.print(types.get(index)));
        }
        boolean matters = !position.isSummaryOnly()
                || ExpressionReader.isNamedByTarget(assign.right().get(index));
        return matters ? resolver.subject(left) : Subject.NONE;
    }

    private void assignOne(
            Statement.Assign assign, int index, List<@Nullable GoType> types, @Nullable Expression value) {
        Expression left = assign.left().get(index);
        boolean isNew = assign.define()
                && left instanceof Expression.Identifier name
                && !name.name().equals("_")
                && resolver.scope().own(name.name()) == null;
        if (isNew && left instanceof Expression.Identifier name) {
            Variable variable = declare(name, Variable.Role.LOCAL, types.get(index));
            variable.setFresh(value != null && isFresh(assign.right(), index));
            expressions.declared(variable, "local", name);
            return;
        }
        if (assign.operator() != null) {
            expressions.write(left, "increment");
        } else {
            expressions.write(left, value == null ? "" : expressions.writeDetail(left, value));
        }
    }

    private void conditional(Statement.If conditional, int parent) {
        resolver.enterBlock();
        position.addLeaf("if", false, parent, conditional, conditional.init(), conditional.condition());
        int head = position.leaf;
        inHead(conditional.init());
        expressions.read(conditional.condition());
        LockState before = position.state;
        List<Condition> outer = position.conditions;
        position.conditions = asked(outer, conditional.condition(), true);
        block(conditional.then(), head);
        LockState afterThen = position.state;
        position.state = before;
        Statement otherwise = conditional.otherwise();
        if (otherwise != null) {
            position.conditions = asked(outer, conditional.condition(), false);
            otherwise(otherwise, head);
        }
        position.conditions = outer;
        position.state = afterThen.join(position.state);
        resolver.leaveBlock();
    }

    private void otherwise(Statement otherwise, int head) {
        if (otherwise instanceof Statement.Block block) {
            position.addLeaf("else", true, head, block);
            block(block, position.leaf);
        } else {
            read(otherwise, head);
        }
    }

    /** The conditions where one was true, or false, within others; a summary does not tell them. */
    private List<Condition> asked(List<Condition> outer, Expression condition, boolean isTrue) {
        if (position.isSummaryOnly()) {
            return outer;
        }
        return joined(outer, isTrue ? conditions.whenTrue(condition) : conditions.whenFalse(condition));
    }

    private static List<Condition> joined(List<Condition> outer, List<Condition> more) {
        List<Condition> all = new ArrayList<>(outer);
        all.addAll(more);
        return List.copyOf(all);
    }

    private void loop(Statement.For loop, String label, int parent) {
        resolver.enterBlock();
        boolean endless = loop.condition() == null;
        position.addLeaf("for", endless, parent, loop, loop.init(), loop.condition(), loop.post());
        int head = position.leaf;
        String spin = Spins.kind(loop);
        if (!spin.isEmpty() && !position.isSummaryOnly()) {
            position.add(FactKind.SPIN, Subject.NONE, spin, loop);
        }
        inHead(loop.init());
        if (loop.init() instanceof Statement.Assign init && init.define()) {
            redeclareAsLoopVariables(init);
        }
        Expression condition = loop.condition();
        Target target = new Target(label, true, position.frame, position.state);
        round(target, loop, () -> {
            if (condition != null) {
                expressions.read(condition);
            }
            block(loop.body(), head);
            inHead(loop.post());
        });
        LockState after = condition == null ? LockState.DEAD : target.entry.join(position.state);
        position.state = after.join(target.breaks);
        resolver.leaveBlock();
    }

    private void redeclareAsLoopVariables(Statement.Assign init) {
        for (Expression left : init.left()) {
            if (left instanceof Expression.Identifier name) {
                Variable variable = resolver.scope().own(name.name());
                declare(name, Variable.Role.LOOP, variable == null ? null : variable.type());
            }
        }
    }

    /** One round of a loop: the state is afterwards the one at the round's end. */
    private void round(Target target, Statement loop, Runnable body) {
        int outer = position.loop;
        position.loops++;
        position.loop = position.nextLoop();
        targets.push(target);
        body.run();
        targets.pop();
        position.loop = outer;
        position.loops--;
        exits.round("loop", target.entry, position.state, loop, loop.end());
        position.state = position.state.join(target.continues);
    }

    private void range(Statement.Range loop, String label, int parent) {
        resolver.enterBlock();
        List<Node> parts = new ArrayList<>(loop.variables());
        parts.add(loop.subject());
        position.addLeaf("range", false, parent, loop, parts.toArray(Node[]::new));
        int head = position.leaf;
        expressions.ranged(loop);
        if (!position.isSummaryOnly() && ElementCopies.isCopy(loop, resolver)) {
            position.add(FactKind.COPY, resolver.subject(loop.subject()), "loop", loop.subject());
        }
        declareRangeVariables(loop);
        Target target = new Target(label, true, position.frame, position.state);
        round(target, loop, () -> block(loop.body(), head));
        position.state = target.entry.join(position.state).join(target.breaks);
        resolver.leaveBlock();
    }

    private void declareRangeVariables(Statement.Range loop) {
        GoType subject = resolver.typeOf(loop.subject());
        for (int i = 0; i < loop.variables().size(); i++) {
            Expression left = loop.variables().get(i);
            if (!loop.define()) {
                expressions.write(left, "");
            } else if (left instanceof Expression.Identifier name
                    && !name.name().equals("_")) {
                declare(name, Variable.Role.LOOP, i == 0 ? resolver.ofKey(subject) : resolver.ofElement(subject));
            }
        }
    }

    private void choice(Statement.Switch choice, String label, int parent) {
        resolver.enterBlock();
        position.addLeaf("switch", false, parent, choice, choice.init(), choice.tag());
        int head = position.leaf;
        inHead(choice.init());
        Expression tag = choice.tag();
        if (tag != null) {
            expressions.read(tag);
        }
        String path = tag == null || position.isSummaryOnly() ? "" : conditions.path(tag);
        cases(
                choice.cases(),
                label,
                head,
                clause -> caseConditions(clause, tag, path),
                clause -> clause.values().forEach(expressions::read));
        resolver.leaveBlock();
    }

    private List<Condition> caseConditions(Part.Case clause, @Nullable Expression tag, String path) {
        if (tag == null && clause.values().size() == 1) {
            return conditions.whenTrue(clause.values().getFirst());
        }
        return List.of(new Condition(Condition.Kind.CASE, path, clause.isDefault()));
    }

    private void typeChoice(Statement.TypeSwitch choice, String label, int parent) {
        resolver.enterBlock();
        position.addLeaf("type switch", false, parent, choice, choice.init(), choice.subject());
        int head = position.leaf;
        inHead(choice.init());
        expressions.read(choice.subject());
        String path = position.isSummaryOnly() ? "" : conditions.path(choice.subject());
        Expression.Identifier binding = choice.binding();
        cases(
                choice.cases(),
                label,
                head,
                clause -> List.of(new Condition(Condition.Kind.CASE, path, clause.isDefault())),
                clause -> {
                    if (binding != null) {
                        boolean one = clause.values().size() == 1;
                        GoType type = one ? new GoType(clause.values().getFirst(), resolver.unit()) : null;
                        declare(binding, Variable.Role.LOCAL, type);
                    }
                });
        resolver.leaveBlock();
    }

    private void cases(
            List<Part.Case> cases,
            String label,
            int head,
            Function<Part.Case, List<Condition>> asked,
            Consumer<Part.Case> begin) {
        LockState before = position.state;
        Target target = new Target(label, false, position.frame, before);
        targets.push(target);
        LockState after = LockState.DEAD;
        boolean hasDefault = false;
        for (Part.Case clause : cases) {
            position.state = before;
            hasDefault |= clause.isDefault();
            Node[] values = clause.values().toArray(Node[]::new);
            position.addLeaf("case", clause.isDefault(), head, clause, values);
            int own = position.leaf;
            resolver.enterBlock();
            begin.accept(clause);
            List<Condition> outer = position.conditions;
            position.conditions = position.isSummaryOnly() ? outer : joined(outer, asked.apply(clause));
            list(clause.body(), own);
            position.conditions = outer;
            resolver.leaveBlock();
            after = after.join(position.state);
        }
        targets.pop();
        after = after.join(target.breaks);
        position.state = hasDefault ? after : after.join(before);
    }

    private void select(Statement.Select select, String label, int parent) {
        position.addLeaf("select", true, parent, select);
        int head = position.leaf;
        List<Arm> arms = selects.arms(select);
        boolean waits = arms.stream().noneMatch(arm -> arm.kind() == Arm.Kind.DEFAULT);
        position.add(FactKind.SELECT, Subject.NONE, "", Set.of(), arms, List.of(), select);
        List<Arm> outer = position.selectArms;
        LockState before = position.state;
        Target target = new Target(label, false, position.frame, before);
        targets.push(target);
        LockState after = LockState.DEAD;
        position.selectArms = arms;
        for (Part.Communication clause : select.clauses()) {
            position.state = before;
            communication(clause, head, waits);
            after = after.join(position.state);
        }
        position.selectArms = outer;
        targets.pop();
        position.state = after.join(target.breaks);
    }

    private void communication(Part.Communication clause, int head, boolean waits) {
        Statement statement = clause.communication();
        position.addLeaf("arm", clause.isDefault(), head, clause, statement);
        int own = position.leaf;
        resolver.enterBlock();
        EnumSet<Trait> traits = EnumSet.of(Trait.ARM);
        if (!waits) {
            traits.add(Trait.NON_BLOCKING);
        }
        if (statement instanceof Statement.Assign assign && assign.left().size() == 2) {
            traits.add(Trait.CHECKED);
        }
        if (statement instanceof Statement.Send send) {
            expressions.send(send, traits);
        } else {
            clause.receive().ifPresent(receive -> expressions.receive(receive, traits));
            if (statement instanceof Statement.Assign assign) {
                received(assign);
            }
        }
        list(clause.body(), own);
        resolver.leaveBlock();
    }

    private void received(Statement.Assign assign) {
        for (int i = 0; i < assign.left().size(); i++) {
            Expression left = assign.left().get(i);
            if (!assign.define()) {
                expressions.write(left, "");
            } else if (left instanceof Expression.Identifier name
                    && !name.name().equals("_")) {
                GoType type = i == 0 ? resolver.typeOf(assign.right().getFirst()) : null;
                declare(name, Variable.Role.LOCAL, type);
            }
        }
    }

    /** Reads a literal's body with targets of its own, as jumps do not leave a literal. */
    void literalBody(Statement.Block body) {
        boolean outer = position.leaving;
        position.leaving = false;
        body(body.statements());
        position.leaving = outer;
    }
}
