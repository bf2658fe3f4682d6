package cbm.classifier.syntax;

import cbm.classifier.syntax.Expression.Identifier;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Statement extends Node {

    /** Statements in braces. */
    record Block(List<Statement> statements, int start, int end) implements Statement {
        /** Copies the statements. */
        public Block {
            statements = List.copyOf(statements);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, statements);
        }
    }

    /** An expression that stands as a statement: a call, a receive, or in broken code anything. */
    record ExpressionStatement(Expression expression, int start, int end) implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(expression);
        }
    }

    /** A send to a channel: {@code channel <- value}. */
    record Send(Expression channel, Expression value, int start, int end) implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(channel);
            action.accept(value);
        }
    }

    /** {@code operand++} or {@code operand--}. */
    record IncrementDecrement(Expression operand, boolean increment, int start, int end) implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(operand);
        }
    }

    /** An assignment, a short variable declaration, or an assignment with an operator such as {@code +=}. */
    record Assign(
            List<Expression> left,
            boolean define,
            @Nullable Operator operator,
            List<Expression> right,
            int start,
            int end)
            implements Statement {
        /** Copies both sides. */
        public Assign {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, left);
            Children.all(action, right);
        }
    }

    /** The start of a goroutine. The expression is a {@link Expression.Call} unless the code is broken. */
    record Go(Expression call, int start, int end) implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(call);
        }
    }

    /** A deferred call. The expression is a {@link Expression.Call} unless the code is broken. */
    record Defer(Expression call, int start, int end) implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(call);
        }
    }

    /** A return with its results. */
    record Return(List<Expression> results, int start, int end) implements Statement {
        /** Copies the results. */
        public Return {
            results = List.copyOf(results);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, results);
        }
    }

    /** A jump: {@code break}, {@code continue}, {@code goto} or {@code fallthrough}. */
    record Branch(Kind kind, @Nullable Identifier label, int start, int end) implements Statement {

        /** The kinds of jumps. */
        public enum Kind {
            /** Leaves a loop, switch or select. */
            BREAK,
            /** Goes to the next round of a loop. */
            CONTINUE,
            /** Goes to a label. */
            GOTO,
            /** Goes on into the next clause. */
            FALLTHROUGH
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.one(action, label);
        }
    }

    /** An {@code if}; what follows {@code else} is a {@link Block} or another {@code If}. */
    record If(
            @Nullable Statement init,
            Expression condition,
            Block then,
            @Nullable Statement otherwise,
            int start,
            int end)
            implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.one(action, init);
            action.accept(condition);
            action.accept(then);
            Children.one(action, otherwise);
        }
    }

    /** A {@code for} without {@code range}; without a condition it runs until something leaves it. */
    record For(
            @Nullable Statement init,
            @Nullable Expression condition,
            @Nullable Statement post,
            Block body,
            int start,
            int end)
            implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.one(action, init);
            Children.one(action, condition);
            Children.one(action, post);
            action.accept(body);
        }
    }

    /** A {@code for} over the elements of a string, array, slice, map, channel, integer or iterator function. */
    record Range(List<Expression> variables, boolean define, Expression subject, Block body, int start, int end)
            implements Statement {
        /** Copies the variables. */
        public Range {
            variables = List.copyOf(variables);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, variables);
            action.accept(subject);
            action.accept(body);
        }
    }

    /** A {@code switch} over values; without a tag the cases are conditions. */
    record Switch(@Nullable Statement init, @Nullable Expression tag, List<Part.Case> cases, int start, int end)
            implements Statement {
        /** Copies the cases. */
        public Switch {
            cases = List.copyOf(cases);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.one(action, init);
            Children.one(action, tag);
            Children.all(action, cases);
        }
    }

    /** A type switch: {@code switch init; binding := subject.(type)}. */
    record TypeSwitch(
            @Nullable Statement init,
            @Nullable Identifier binding,
            Expression subject,
            List<Part.Case> cases,
            int start,
            int end)
            implements Statement {
        /** Copies the cases. */
        public TypeSwitch {
            cases = List.copyOf(cases);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.one(action, init);
            Children.one(action, binding);
            action.accept(subject);
            Children.all(action, cases);
        }
    }

    /** A {@code select}. */
    record Select(List<Part.Communication> clauses, int start, int end) implements Statement {
        /** Copies the clauses. */
        public Select {
            clauses = List.copyOf(clauses);
        }

        /** Whether one of its clauses is the default. */
        public boolean hasDefault() {
            return clauses.stream().anyMatch(Part.Communication::isDefault);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, clauses);
        }
    }

    /** A statement with a label. */
    record Labeled(Expression.Identifier label, Statement statement, int start, int end) implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(label);
            action.accept(statement);
        }
    }

    /** A declaration of constants, variables or types within a function. */
    record DeclarationStatement(Declaration declaration, int start, int end) implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(declaration);
        }
    }

    /** Nothing, as between two semicolons or after a label at the end of a block. */
    record Empty(int start, int end) implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {}
    }

    /** A struct field, parameter or method of an interface whose type lies outside the fragment. */
    record StrayField(Part.Field field, int start, int end) implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(field);
        }
    }

    /** Text that cannot be read as statements. */
    record BadStatement(int start, int end) implements Statement {
        @Override
        public void forEachChild(Consumer<? super Node> action) {}
    }
}
