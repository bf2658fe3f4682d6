package cbm.miner.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;

/**
 * A fix and those of the same shape: the cosine of their {@link Shape}s, whose features count by the logarithm of their
 * number, weighted by how rare they are among the fixes of the index
 * and by what kind of feature they are.
 *
 * @param fix the fix
 * @param alike the others, the most alike first; their score is the cosine, between 0 and 1
 */
public record Likeness(Hit fix, List<Hit> alike) {
    private static final Set<String> READ = Set.of(FixDocuments.SHAPE);

    /** Copies the list. */
    public Likeness {
        alike = List.copyOf(alike);
    }

    private record Shaped(int doc, Map<String, Double> weights, double norm) {
        double cosine(Shaped other) {
            double product = 0;
            for (Map.Entry<String, Double> weight : weights.entrySet()) {
                product += weight.getValue() * other.weights.getOrDefault(weight.getKey(), 0.0);
            }
            return norm == 0 || other.norm == 0 ? 0 : product / (norm * other.norm);
        }
    }

    private record Scored(int doc, double score) {}

    static Likeness of(DirectoryReader reader, int doc, int limit) throws IOException {
        StoredFields stored = reader.storedFields();
        Map<Integer, Shape> shapes = shapes(reader, stored);
        Map<String, Integer> frequency = new HashMap<>();
        shapes.values().forEach(shape -> shape.counts().keySet().forEach(f -> frequency.merge(f, 1, Integer::sum)));
        Shaped fix = shaped(doc, shapes.getOrDefault(doc, Shape.parse("")), frequency, shapes.size());
        List<Scored> scored = new ArrayList<>();
        shapes.forEach((other, shape) -> {
            double score = other == doc ? 0 : fix.cosine(shaped(other, shape, frequency, shapes.size()));
            if (score > 0) {
                scored.add(new Scored(other, score));
            }
        });
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        // A few more than wanted, so that equals are told apart by what does not hang on the order of the index.
        List<Hit> hits = new ArrayList<>();
        double last = scored.size() > limit && limit > 0 ? scored.get(limit - 1).score() : -1;
        for (Scored each : scored) {
            if (hits.size() >= limit && each.score() < last) {
                break;
            }
            hits.add(FixSearcher.hit(stored.document(each.doc()), each.score()));
        }
        hits.sort(Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(Hit::date, Comparator.reverseOrder())
                .thenComparing(Hit::id));
        Document self = stored.document(doc);
        return new Likeness(FixSearcher.hit(self, 1), hits.subList(0, Math.min(limit, hits.size())));
    }

    private static Map<Integer, Shape> shapes(DirectoryReader reader, StoredFields stored) throws IOException {
        Map<Integer, Shape> shapes = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                if (live == null || live.get(i)) {
                    String text = stored.document(leaf.docBase + i, READ).get(FixDocuments.SHAPE);
                    shapes.put(leaf.docBase + i, Shape.parse(text == null ? "" : text));
                }
            }
        }
        return shapes;
    }

    private static Shaped shaped(int doc, Shape shape, Map<String, Integer> frequency, int total) {
        Map<String, Double> weights = new HashMap<>();
        double square = 0;
        for (Map.Entry<String, Integer> feature : shape.counts().entrySet()) {
            double rarity = Math.log(1 + (double) total / frequency.getOrDefault(feature.getKey(), 1));
            double weight = Shape.weight(feature.getKey()) * (1 + Math.log(feature.getValue())) * rarity;
            weights.put(feature.getKey(), weight);
            square += weight * weight;
        }
        return new Shaped(doc, weights, Math.sqrt(square));
    }
}
