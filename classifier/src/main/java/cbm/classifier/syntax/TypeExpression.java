package cbm.classifier.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An expression that can only be a type. */
public sealed interface TypeExpression extends Expression {

    /** An array type; the length is absent in {@code [...]T}. */
    record ArrayType(@Nullable Expression length, Expression element, int start, int end) implements TypeExpression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.one(action, length);
            action.accept(element);
        }
    }

    /** A slice type. */
    record SliceType(Expression element, int start, int end) implements TypeExpression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(element);
        }
    }

    /** A struct type; an embedded field has no names. */
    record StructType(List<Part.Field> fields, int start, int end) implements TypeExpression {
        /** Copies the fields. */
        public StructType {
            fields = List.copyOf(fields);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, fields);
        }
    }

    /** The signature of a function; an unnamed parameter or result has no names. */
    record FunctionType(
            List<Part.Field> typeParameters, List<Part.Field> parameters, List<Part.Field> results, int start, int end)
            implements TypeExpression {
        /** Copies the fields. */
        public FunctionType {
            typeParameters = List.copyOf(typeParameters);
            parameters = List.copyOf(parameters);
            results = List.copyOf(results);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, typeParameters);
            Children.all(action, parameters);
            Children.all(action, results);
        }
    }

    /** An interface type: methods are fields with one name and a {@link FunctionType}, embedded types and unions have no name. */
    record InterfaceType(List<Part.Field> elements, int start, int end) implements TypeExpression {
        /** Copies the elements. */
        public InterfaceType {
            elements = List.copyOf(elements);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, elements);
        }
    }

    /** A map type. */
    record MapType(Expression key, Expression value, int start, int end) implements TypeExpression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(key);
            action.accept(value);
        }
    }

    /** A channel type. */
    record ChannelType(Direction direction, Expression element, int start, int end) implements TypeExpression {

        /** What a channel type allows. */
        public enum Direction {
            /** Sending and receiving: {@code chan T}. */
            BOTH,
            /** Sending only: {@code chan<- T}. */
            SEND,
            /** Receiving only: {@code <-chan T}. */
            RECEIVE
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(element);
        }
    }

    /** The type of a variadic parameter: {@code ...T}. */
    record VariadicType(Expression element, int start, int end) implements TypeExpression {
        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(element);
        }
    }
}
