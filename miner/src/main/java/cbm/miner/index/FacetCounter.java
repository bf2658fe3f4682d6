package cbm.miner.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the hits of a search by the values of fields; a hit without a value counts under the empty one. */
final class FacetCounter extends SimpleCollector {
    private final List<SearchField> fields;
    private final Map<SearchField, Map<String, Integer>> counts = new EnumMap<>(SearchField.class);
    private List<Leaf> leaf = List.of();

    FacetCounter(List<SearchField> fields) {
        this.fields = List.copyOf(fields);
        this.fields.forEach(field -> counts.put(field, new HashMap<>()));
    }

    /** The counts within one segment, by ordinal; the last is that of no value. */
    private record Leaf(SearchField field, SortedSetDocValues values, int[] counts) {}

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        finishLeaf();
        List<Leaf> next = new ArrayList<>();
        for (SearchField field : fields) {
            SortedSetDocValues values = context.reader().getSortedSetDocValues(field.facet());
            next.add(
                    values == null
                            ? new Leaf(field, org.apache.lucene.index.DocValues.emptySortedSet(), new int[1])
                            : new Leaf(field, values, new int[Math.toIntExact(values.getValueCount()) + 1]));
        }
        leaf = next;
    }

    @Override
    public void collect(int doc) throws IOException {
        for (Leaf field : leaf) {
            SortedSetDocValues values = field.values();
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    field.counts()[(int) values.nextOrd()]++;
                }
            } else {
                field.counts()[field.counts().length - 1]++;
            }
        }
    }

    private void finishLeaf() throws IOException {
        for (Leaf field : leaf) {
            Map<String, Integer> sums = counts.getOrDefault(field.field(), Map.of());
            int last = field.counts().length - 1;
            for (int ordinal = 0; ordinal <= last; ordinal++) {
                int count = field.counts()[ordinal];
                if (count > 0) {
                    String value = ordinal == last
                            ? ""
                            : field.values().lookupOrd(ordinal).utf8ToString();
                    sums.merge(value, count, Integer::sum);
                }
            }
        }
        leaf = List.of();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The counts by field, the most frequent value first; years and equal counts by the value. */
    Map<SearchField, List<SearchPage.Count>> counts() throws IOException {
        finishLeaf();
        Map<SearchField, List<SearchPage.Count>> sorted = new EnumMap<>(SearchField.class);
        counts.forEach((field, values) -> sorted.put(
                field,
                values.entrySet().stream()
                        .map(entry -> new SearchPage.Count(entry.getKey(), entry.getValue()))
                        .sorted(order(field))
                        .toList()));
        return sorted;
    }

    private static Comparator<SearchPage.Count> order(SearchField field) {
        Comparator<SearchPage.Count> byValue = Comparator.comparing(SearchPage.Count::value);
        return field == SearchField.YEAR
                ? byValue
                : Comparator.comparingInt(SearchPage.Count::hits).reversed().thenComparing(byValue);
    }
}
