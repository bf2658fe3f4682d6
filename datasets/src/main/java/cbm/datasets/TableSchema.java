package cbm.datasets;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a table is made of: its name, its columns in order, and the columns that tell its rows apart.
 *
 * @param name the table's name
 * @param description what a row is
 * @param fields the columns
 * @param key the columns whose values together occur once; empty if rows may repeat
 */
public record TableSchema(String name, String description, List<Field> fields, List<String> key) {

    /** Copies the lists and checks that names are unique and the key is made of them. */
    public TableSchema {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("column " + field.name() + " is there twice");
            }
        }
        if (!names.containsAll(key)) {
            throw new IllegalArgumentException("key " + key + " is not made of columns");
        }
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        return fields.stream().map(Field::name).toList();
    }
}
