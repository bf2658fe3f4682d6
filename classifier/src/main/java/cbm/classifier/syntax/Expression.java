package cbm.classifier.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An expression or a type. As in Go's own syntax trees the two are one, for a parser cannot tell {@code T(x)} from
 * {@code f(x)}: names, {@link Selector}, {@link Star}, {@link Index} (an instantiated type) and {@link Parenthesized} stand
 * for both, {@link TypeExpression} for types alone.
 */
public sealed interface Expression extends Node
        permits Expression.Identifier,
                Expression.Literal,
                Expression.Composite,
                Expression.KeyValue,
                Expression.FunctionLiteral,
                Expression.Parenthesized,
                Expression.Selector,
                Expression.Index,
                Expression.Slice,
                Expression.TypeAssertion,
                Expression.Call,
                Expression.Star,
                Expression.Unary,
                Expression.Receive,
                Expression.Binary,
                Expression.BadExpression,
                TypeExpression {

    /** This expression without the parentheses around it. */
    default Expression unparenthesized() {
        Expression inner = this;
        while (inner instanceof Parenthesized parenthesized) {
            inner = parenthesized.inner();
        }
        return inner;
    }

    /** A name. An absent name, as in broken code, is empty. */
    record Identifier(String name, int start, int end) implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {}
    }

    /** A number, character or string as it is written (in a raw string without carriage returns). */
    record Literal(Kind kind, String text, int start, int end) implements Expression {

        /** The kinds of literals. */
        public enum Kind {
            /** An integer. */
            INTEGER,
            /** A floating-point number. */
            FLOAT,
            /** An imaginary number. */
            IMAGINARY,
            /** A character. */
            CHARACTER,
            /** A string in double quotes or in back quotes. */
            STRING
        }

        /** The text of a string literal without its quotes; escapes stay as they are. Other literals as written. */
        public String unquoted() {
            boolean quoted =
                    kind == Kind.STRING && text.length() >= 2 && text.charAt(0) == text.charAt(text.length() - 1);
            return quoted ? text.substring(1, text.length() - 1) : text;
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {}
    }

    /** A composite literal such as {@code T{a, b: c}}; the type is absent where an outer literal elides it. */
    record Composite(@Nullable Expression type, List<Expression> elements, int start, int end) implements Expression {
        /** Copies the elements. */
        public Composite {
            elements = List.copyOf(elements);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.one(action, type);
            Children.all(action, elements);
        }
    }

    /** An element {@code key: value} of a composite literal. */
    record KeyValue(Expression key, Expression value, int start, int end) implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(key);
            action.accept(value);
        }
    }

    /** A function literal. */
    record FunctionLiteral(TypeExpression.FunctionType type, Statement.Block body, int start, int end)
            implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(type);
            action.accept(body);
        }
    }

    /** An expression or type in parentheses. */
    record Parenthesized(Expression inner, int start, int end) implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(inner);
        }
    }

    /** A field, a method, or a name of a package: {@code operand.name}. */
    record Selector(Expression operand, Identifier name, int start, int end) implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(operand);
            action.accept(name);
        }
    }

    /** An element {@code operand[index]}, or an instantiation {@code operand[type, type]}. */
    record Index(Expression operand, List<Expression> indices, int start, int end) implements Expression {
        /** Copies the indices. */
        public Index {
            indices = List.copyOf(indices);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(operand);
            Children.all(action, indices);
        }
    }

    /** A slice expression {@code operand[low:high:max]}. */
    record Slice(
            Expression operand,
            @Nullable Expression low,
            @Nullable Expression high,
            @Nullable Expression max,
            int start,
            int end)
            implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(operand);
            Children.one(action, low);
            Children.one(action, high);
            Children.one(action, max);
        }
    }

    /** A type assertion {@code operand.(type)}; the type is absent in {@code operand.(type)} with the keyword. */
    record TypeAssertion(Expression operand, @Nullable Expression type, int start, int end) implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(operand);
            Children.one(action, type);
        }
    }

    /** A call or a conversion; spread if the last argument is followed by {@code ...}. */
    record Call(Expression function, List<Expression> arguments, boolean spread, int start, int end)
            implements Expression {
        /** Copies the arguments. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** The name called: {@code Lock} for {@code s.mu.Lock()}, {@code f} for {@code f()} and {@code f[int]()}, else empty. */
        public String name() {
            Expression callee = function.unparenthesized();
            if (callee instanceof Index index) {
                callee = index.operand().unparenthesized();
            }
            return switch (callee) {
                case Identifier identifier -> identifier.name();
                case Selector selector -> selector.name().name();
                default -> "";
            };
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(function);
            Children.all(action, arguments);
        }
    }

    /** What a pointer points to, or a pointer type: {@code *operand}. */
    record Star(Expression operand, int start, int end) implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(operand);
        }
    }

    /** A unary expression other than {@link Star} and {@link Receive}. */
    record Unary(Operator operator, Expression operand, int start, int end) implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(operand);
        }
    }

    /** A receive from a channel: {@code <-channel}. */
    record Receive(Expression channel, int start, int end) implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(channel);
        }
    }

    /**
     * A binary expression. Operators of one precedence lean to the left, but a chain of more than a hundred of them is
     * split in the middle, so that generated texts of thousands of summands stay shallow.
     */
    record Binary(Expression left, Operator operator, Expression right, int start, int end) implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(left);
            action.accept(right);
        }
    }

    /** A place where an expression should stand and none that can be read does. Often empty. */
    record BadExpression(int start, int end) implements Expression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {}
    }
}
