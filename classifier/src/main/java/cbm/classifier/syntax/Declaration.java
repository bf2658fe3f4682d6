package cbm.classifier.syntax;

import cbm.classifier.syntax.Part.Field;
import cbm.classifier.syntax.Statement.Block;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A declaration of a file or, for {@link Values} and {@link Types}, of a function. */
public sealed interface Declaration extends Node {

    /** A function or method; the body is absent where another language gives it. */
    record Function(
            @Nullable Field receiver,
            Expression.Identifier name,
            TypeExpression.FunctionType type,
            @Nullable Block body,
            int start,
            int end)
            implements Declaration {

        /** The statements of the body; none if the body is absent. */
        public List<Statement> statements() {
            return body == null ? List.of() : body.statements();
        }

        /** Whether it has a receiver. */
        public boolean isMethod() {
            return receiver != null;
        }

        /** The name of the receiver's type without pointer and type arguments. */
        public Optional<String> receiverTypeName() {
            return receiver == null ? Optional.empty() : Optional.of(baseName(receiver.type()));
        }

        /** The receiver's own name; absent for a function and for a method that does not name it. */
        public Optional<String> receiverName() {
            return receiver == null || receiver.names().isEmpty()
                    ? Optional.empty()
                    : Optional.of(receiver.names().getFirst().name());
        }

        /** The name, for a method after its receiver's type: {@code serve} or {@code Server.Serve}. */
        public String qualifiedName() {
            return receiverTypeName().map(type -> type + "." + name.name()).orElse(name.name());
        }

        private static String baseName(Expression type) {
            Expression base = type.unparenthesized();
            while (true) {
                switch (base) {
                    case Expression.Star star -> base = star.operand().unparenthesized();
                    case Expression.Index index -> base = index.operand().unparenthesized();
                    case Expression.Selector selector -> base = selector.name();
                    case Expression.Identifier identifier -> {
                        return identifier.name();
                    }
                    default -> {
                        return "";
                    }
                }
            }
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.one(action, receiver);
            action.accept(name);
            action.accept(type);
            Children.one(action, body);
        }
    }

    /** An {@code import} with its group. */
    record Imports(List<Part.Import> imports, int start, int end) implements Declaration {
        /** Copies the imports. */
        public Imports {
            imports = List.copyOf(imports);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, imports);
        }
    }

    /** A {@code const} or {@code var} with its group. */
    record Values(boolean constant, List<Part.Value> values, int start, int end) implements Declaration {
        /** Copies the values. */
        public Values {
            values = List.copyOf(values);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, values);
        }
    }

    /** A {@code type} with its group. */
    record Types(List<Part.Type> types, int start, int end) implements Declaration {
        /** Copies the types. */
        public Types {
            types = List.copyOf(types);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, types);
        }
    }

    /**
     * Statements outside of any function: the part of a function, struct or literal whose beginning lies before a
     * fragment, or what broken braces leave over.
     */
    record Loose(List<Statement> statements, int start, int end) implements Declaration {
        /** Copies the statements. */
        public Loose {
            statements = List.copyOf(statements);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, statements);
        }
    }
}
