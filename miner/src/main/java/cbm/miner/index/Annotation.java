package cbm.miner.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * What a classifier says of one candidate, in terms for search.
 *
 * @param terms the values of annotated fields; values of {@link SearchField#OP} may begin with {@code +} or {@code -} for
 *     operations that the fix adds or removes, and are then found without the sign too
 * @param confidence the confidence of the labels
 */
public record Annotation(Map<SearchField, List<String>> terms, OptionalDouble confidence) {
    /** Copies and sorts the values, and checks that the fields are annotated ones. */
    public Annotation {
        Map<SearchField, List<String>> sorted = new EnumMap<>(SearchField.class);
        terms.forEach((field, values) -> {
            if (!field.isAnnotated() || field.kind() != SearchField.Kind.WORD || field == SearchField.LABEL) {
                throw new IllegalArgumentException(field + " cannot be annotated");
            }
            if (!values.isEmpty()) {
                sorted.put(field, List.copyOf(new TreeSet<>(values)));
            }
        });
        terms = Map.copyOf(sorted);
    }

    /** No annotation. */
    public static final Annotation NONE = new Annotation(Map.of(), OptionalDouble.empty());

    /** The values of a field, sorted; of {@link SearchField#LABEL} those of all axes. */
    public List<String> values(SearchField field) {
        if (field != SearchField.LABEL) {
            return terms.getOrDefault(field, List.of());
        }
        List<String> all = new ArrayList<>();
        for (SearchField axis : SearchField.values()) {
            if (axis.compareTo(SearchField.BEHAVIOUR) >= 0) {
                all.addAll(terms.getOrDefault(axis, List.of()));
            }
        }
        return all.stream().distinct().toList();
    }
}
