package cbm.classifier.usage;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.TypeExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types that a file gives to the names of its package.
 *
 * <p>Keys: {@code $v} a variable, {@code $f()} the first result of a function, {@code T>f} a field, {@code T>m()} the
 * first result of a method, {@code T} the type that a type is made from, {@code T^} its embedded types, with commas.
 */
final class DeclaredTypes {
    static final String EMBEDDED = "^";
    static final String STRUCT = "struct";

    private final TypePath paths;
    private final ExpressionTypes values;
    private final Map<String, String> types = new HashMap<>();

    DeclaredTypes(TypePath paths, ExpressionTypes values) {
        this.paths = paths;
        this.values = values;
    }

    Map<String, String> types() {
        return types;
    }

    void add(Declaration.Function function) {
        List<Part.Field> results = function.type().results();
        String result = results.isEmpty()
                ? TypePath.OTHER
                : paths.ofType(results.getFirst().type());
        String name = function.name().name();
        String key = function.receiverTypeName()
                .map(type -> type + TypePath.FIELD + name)
                .orElse(TypePath.VARIABLE + name);
        types.putIfAbsent(key + TypePath.RESULT, result);
    }

    void add(Part.Value value) {
        for (int i = 0; i < value.names().size(); i++) {
            boolean hasValue = i < value.values().size()
                    && value.values().size() == value.names().size();
            String name = value.names().get(i).name();
            String type = type(name, value.type(), hasValue ? value.values().get(i) : null);
            types.putIfAbsent(TypePath.VARIABLE + name, type);
        }
    }

    private String type(String name, @Nullable Expression written, @Nullable Expression value) {
        Expression literal = value instanceof Expression.Composite composite ? composite.type() : null;
        Expression shape = written != null ? written : literal;
        if (shape instanceof TypeExpression.StructType struct) {
            return nameless("." + name, struct);
        }
        if (written != null) {
            return paths.ofType(written);
        }
        return value != null ? values.of(value) : TypePath.UNKNOWN;
    }

    void add(Part.Type type) {
        String name = type.name().name();
        if (type.type() instanceof TypeExpression.StructType struct) {
            types.putIfAbsent(name, STRUCT);
            addFields(name, struct);
        } else if (type.type() instanceof TypeExpression.InterfaceType contract) {
            types.putIfAbsent(name, TypePath.INTERFACE);
            addMethods(name, contract);
        } else {
            types.putIfAbsent(name, paths.ofType(type.type()));
        }
    }

    private void addFields(String owner, TypeExpression.StructType struct) {
        for (Part.Field field : struct.fields()) {
            String type = paths.ofType(field.type());
            field.names().forEach(name -> types.putIfAbsent(owner + TypePath.FIELD + name.name(), type));
            if (field.isUnnamed()) {
                embed(owner, type);
            }
            if (field.isUnnamed() && field.type().unparenthesized() instanceof Expression embedded) {
                types.putIfAbsent(owner + TypePath.FIELD + lastName(embedded), type);
            }
            anonymousStruct(owner, field);
        }
    }

    /** A field whose type is a struct without a name: it gets one that no Go type can have. */
    private void anonymousStruct(String owner, Part.Field field) {
        if (field.type().unparenthesized() instanceof TypeExpression.StructType inner) {
            for (Expression.Identifier name : field.names()) {
                types.put(owner + TypePath.FIELD + name.name(), nameless(owner + "." + name.name(), inner));
            }
        }
    }

    private String nameless(String name, TypeExpression.StructType struct) {
        types.putIfAbsent(name, STRUCT);
        addFields(name, struct);
        return name;
    }

    private void addMethods(String owner, TypeExpression.InterfaceType contract) {
        for (Part.Field element : contract.elements()) {
            if (element.isUnnamed()) {
                embed(owner, paths.ofType(element.type()));
            } else if (element.type() instanceof TypeExpression.FunctionType method) {
                String result = method.results().isEmpty()
                        ? TypePath.OTHER
                        : paths.ofType(method.results().getFirst().type());
                String name = element.names().getFirst().name();
                types.putIfAbsent(owner + TypePath.FIELD + name + TypePath.RESULT, result);
            }
        }
    }

    private void embed(String owner, String type) {
        types.merge(owner + EMBEDDED, type, (before, more) -> before.isEmpty() ? more : before + "," + more);
    }

    private static String lastName(Expression type) {
        return switch (type.unparenthesized()) {
            case Expression.Identifier name -> name.name();
            case Expression.Selector selector -> selector.name().name();
            case Expression.Star star -> lastName(star.operand());
            case Expression.Index generic -> lastName(generic.operand());
            default -> "";
        };
    }
}
