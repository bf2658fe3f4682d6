package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters as they are read: whether {@code (a, b)} are names or types is known only at the end. */
final class ParameterList {

    private final List<Expression.@Nullable Identifier> names = new ArrayList<>(4);
    private final List<Expression> types = new ArrayList<>(4);
    private boolean named;

    void add(Expression.@Nullable Identifier name, Expression type) {
        names.add(name);
        types.add(type);
        named |= name != null;
    }

    List<Part.Field> fields() {
        return named ? namedFields() : unnamedFields();
    }

    private List<Part.Field> unnamedFields() {
        List<Part.Field> fields = new ArrayList<>(types.size());
        for (Expression type : types) {
            fields.add(new Part.Field(List.of(), type, null, type.start(), type.end()));
        }
        return fields;
    }

    private List<Part.Field> namedFields() {
        List<Part.Field> fields = new ArrayList<>(types.size());
        List<Expression.Identifier> waiting = new ArrayList<>(2);
        for (int i = 0; i < types.size(); i++) {
            Expression type = types.get(i);
            Expression.Identifier name = names.get(i);
            if (name != null) {
                waiting.add(name);
                fields.add(
                        new Part.Field(waiting, type, null, waiting.getFirst().start(), type.end()));
                waiting.clear();
            } else if (type instanceof Expression.Identifier early) {
                waiting.add(early);
            } else {
                addUnnamed(fields, waiting, type);
            }
        }
        flush(fields, waiting);
        return fields;
    }

    private static void addUnnamed(List<Part.Field> fields, List<Expression.Identifier> waiting, Expression type) {
        flush(fields, waiting);
        fields.add(new Part.Field(List.of(), type, null, type.start(), type.end()));
    }

    private static void flush(List<Part.Field> fields, List<Expression.Identifier> waiting) {
        for (Expression.Identifier type : waiting) {
            fields.add(new Part.Field(List.of(), type, null, type.start(), type.end()));
        }
        waiting.clear();
    }
}
