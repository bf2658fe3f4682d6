package cbm.classifier.syntax;

import cbm.classifier.syntax.Expression.Identifier;
import cbm.classifier.syntax.Expression.Literal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a declaration, type or statement that is none itself. */
public sealed interface Part extends Node {

    /** Names of one type: a struct field, parameter, result, receiver, type parameter or element of an interface. */
    record Field(
            List<Expression.Identifier> names,
            Expression type,
            @Nullable Literal tag,
            int start,
            int end) implements Part {
        /** Copies the names. */
        public Field {
            names = List.copyOf(names);
        }

        /** Whether it has no name: an embedded field or an unnamed parameter. */
        public boolean isUnnamed() {
            return names.isEmpty();
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, names);
            action.accept(type);
            Children.one(action, tag);
        }
    }

    /** One import; the name is absent, a name, {@code .} or {@code _}. */
    record Import(@Nullable Identifier name, Expression.Literal path, int start, int end) implements Part {

        private static final Pattern VERSION = Pattern.compile("v[0-9]+");
        private static final Pattern VERSION_AT_END = Pattern.compile("\\.v[0-9]+$");

        /** The import path without quotes. */
        public String importPath() {
            return path.unquoted();
        }

        /** The name under which the file knows the package: the one given, else the path's last element (a guess). */
        public String localName() {
            if (name != null) {
                return name.name();
            }
            String path = importPath();
            String last = path.substring(path.lastIndexOf('/') + 1);
            boolean version = last.startsWith("v")
                    && path.contains("/")
                    && VERSION.matcher(last).matches();
            if (version) {
                String rest = path.substring(0, path.lastIndexOf('/'));
                last = rest.substring(rest.lastIndexOf('/') + 1);
            }
            return last.contains(".v") ? VERSION_AT_END.matcher(last).replaceFirst("") : last;
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.one(action, name);
            action.accept(path);
        }
    }

    /** Constants or variables of one line; in a group of constants both type and values may be absent. */
    record Value(
            List<Expression.Identifier> names, @Nullable Expression type, List<Expression> values, int start, int end)
            implements Part {
        /** Copies the names and values. */
        public Value {
            names = List.copyOf(names);
            values = List.copyOf(values);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, names);
            Children.one(action, type);
            Children.all(action, values);
        }
    }

    /** One declared type, or alias if written with {@code =}. */
    record Type(
            Expression.Identifier name, List<Field> typeParameters, boolean alias, Expression type, int start, int end)
            implements Part {
        /** Copies the type parameters. */
        public Type {
            typeParameters = List.copyOf(typeParameters);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            action.accept(name);
            Children.all(action, typeParameters);
            action.accept(type);
        }
    }

    /** A clause of a {@code switch} or type switch; the default clause has no values (types). */
    record Case(boolean isDefault, List<Expression> values, List<Statement> body, int start, int end) implements Part {
        /** Copies the values and the body. */
        public Case {
            values = List.copyOf(values);
            body = List.copyOf(body);
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.all(action, values);
            Children.all(action, body);
        }
    }

    /**
     * A clause of a {@code select}. The communication is a {@link Statement.Send}, an {@link Statement.ExpressionStatement} of
     * a {@link Expression.Receive}, or an {@link Statement.Assign} from one; it is absent in the default clause, and in a
     * clause whose head lies before a fragment (then {@link #isDefault} is false).
     */
    record Communication(boolean isDefault, @Nullable Statement communication, List<Statement> body, int start, int end)
            implements Part {
        /** Copies the body. */
        public Communication {
            body = List.copyOf(body);
        }

        /** The receive of this clause, if it receives. */
        public Optional<Expression.Receive> receive() {
            Expression received = null;
            if (communication instanceof Statement.ExpressionStatement statement) {
                received = statement.expression();
            } else if (communication instanceof Statement.Assign assign
                    && assign.right().size() == 1) {
                received = assign.right().getFirst();
            }
            return received != null && received.unparenthesized() instanceof Expression.Receive receive
                    ? Optional.of(receive)
                    : Optional.empty();
        }

        @Override
        public void forEachChild(Consumer<? super Node> action) {
            Children.one(action, communication);
            Children.all(action, body);
        }
    }
}
