package cbm.datasets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data set's description in the Frictionless form ({@code datapackage.json}): the schema of each of its tables.
 *
 * <p>Reads what this project's descriptions use: fields with type, description and constraints; for lists, the delimiter
 * {@code ;} and the project's own property {@code items}, the values that an item may have.
 *
 * @param name the data set's name
 * @param tables the schemas by table name, in the order of the description
 */
public record DataPackage(String name, Map<String, TableSchema> tables) {

    /** Copies the map, keeping its order. */
    public DataPackage {
        tables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /**
     * Reads a description.
     *
     * @throws IllegalArgumentException if it is not JSON or uses what is not known here
     */
    public static DataPackage parse(String json) {
        Map<String, TableSchema> tables = new LinkedHashMap<>();
        Map<?, ?> root = map(Json.parse(json));
        for (Object resource : list(root, "resources")) {
            Map<?, ?> described = map(resource);
            tables.put(text(described, "name"), schema(described));
        }
        return new DataPackage(text(root, "name"), tables);
    }

    /**
     * The schema of a table.
     *
     * @throws IllegalArgumentException if the data set has no such table
     */
    public TableSchema table(String table) {
        return Optional.ofNullable(tables.get(table))
                .orElseThrow(() -> new IllegalArgumentException(name + " has no table " + table));
    }

    private static TableSchema schema(Map<?, ?> resource) {
        Map<?, ?> schema = map(member(resource, "schema"));
        List<Field> fields =
                list(schema, "fields").stream().map(field -> field(map(field))).toList();
        List<String> key = strings(schema, "primaryKey");
        return new TableSchema(text(resource, "name"), text(resource, "description"), fields, key);
    }

    private static Field field(Map<?, ?> field) {
        Map<?, ?> constraints = field.containsKey("constraints") ? map(member(field, "constraints")) : Map.of();
        Field.Type type = type(text(field, "type"));
        List<String> allowed = type == Field.Type.LIST ? strings(field, "items") : strings(constraints, "enum");
        return new Field(
                text(field, "name"),
                type,
                text(field, "description"),
                Boolean.TRUE.equals(constraints.get("required")),
                Boolean.TRUE.equals(constraints.get("unique")),
                allowed,
                constraints.containsKey("pattern") ? Optional.of(text(constraints, "pattern")) : Optional.empty());
    }

    private static Field.Type type(String name) {
        return switch (name) {
            case "string" -> Field.Type.STRING;
            case "integer" -> Field.Type.INTEGER;
            case "number" -> Field.Type.NUMBER;
            case "boolean" -> Field.Type.BOOLEAN;
            case "datetime" -> Field.Type.DATETIME;
            case "list" -> Field.Type.LIST;
            default -> throw new IllegalArgumentException("unknown type " + name);
        };
    }

    private static Object member(Map<?, ?> object, String name) {
        Object value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("member " + name + " is missing");
        }
        return value;
    }

    private static Map<?, ?> map(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        throw new IllegalArgumentException("not an object: " + value);
    }

    private static List<?> list(Map<?, ?> object, String name) {
        if (member(object, name) instanceof List<?> items) {
            return items;
        }
        throw new IllegalArgumentException(name + " is not an array");
    }

    private static List<String> strings(Map<?, ?> object, String name) {
        return object.containsKey(name)
                ? list(object, name).stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Map<?, ?> object, String name) {
        return String.valueOf(member(object, name));
    }
}
