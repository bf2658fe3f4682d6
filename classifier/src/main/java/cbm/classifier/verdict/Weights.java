package cbm.classifier.verdict;

import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much each rule's evidence counts: for each rule and label the change of the label's log-odds when the rule has fired.
 *
 * <p>The numbers stand in {@code weights.txt} and {@code families.txt}, one line a rule: {@code rule: fix 1.5, behaviour=blocking 2}. The rule named
 * {@value #PRIOR} always counts. A line {@code pair mutex/move 1} says that a subcause and a strategy go together.
 */
public final class Weights {

    /** The name of what is known before any rule has fired. */
    public static final String PRIOR = "prior";

    private static final String FIX = "fix";
    private static final String PAIR = "pair ";

    private final Map<String, Map<Label, Double>> labels;
    private final Map<String, Double> fix;
    private final Map<Pair, Double> pairs;

    /** A subcause together with a strategy. */
    public record Pair(Subcause subcause, Strategy strategy) {}

    /** One weight's place: a rule and the label that it speaks for, or no label for the answer yes. */
    public record Key(String rule, Optional<Label> label) {}

    private Weights(Map<String, Map<Label, Double>> labels, Map<String, Double> fix, Map<Pair, Double> pairs) {
        this.labels = labels;
        this.fix = fix;
        this.pairs = pairs;
    }

    /** The weights that the program comes with: those of the study's axes and those of the runtime families. */
    public static Weights standard() {
        return parse(packed("weights.txt") + "\n" + packed("families.txt"));
    }

    private static String packed(String file) {
        try (InputStream bytes = Weights.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the weights are not packed: " + file);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads weights.
     *
     * @throws IllegalArgumentException if a line is not one of the forms above, names an unknown label or a rule twice
     */
    public static Weights parse(String text) {
        Weights weights = new Weights(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(weights::read);
        return weights;
    }

    private void read(String line) {
        if (line.startsWith(PAIR)) {
            readPair(line);
            return;
        }
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no colon after the rule: " + line);
        }
        String rule = line.substring(0, colon).strip();
        Map<Label, Double> own = new LinkedHashMap<>();
        if (labels.put(rule, own) != null) {
            throw new IllegalArgumentException("rule weighed twice: " + rule);
        }
        for (String item : line.substring(colon + 1).split(",")) {
            readWeight(rule, own, item.strip());
        }
    }

    private void readWeight(String rule, Map<Label, Double> own, String item) {
        if (item.isEmpty()) {
            return;
        }
        int blank = item.lastIndexOf(' ');
        String target = blank < 0 ? "" : item.substring(0, blank).strip();
        if (target.isEmpty()) {
            throw new IllegalArgumentException(rule + ": no number in " + item);
        }
        double weight = Double.parseDouble(item.substring(blank + 1));
        if (target.equals(FIX)) {
            fix.put(rule, weight);
        } else if (own.put(label(target), weight) != null) {
            throw new IllegalArgumentException(rule + ": weighed twice: " + target);
        }
    }

    private void readPair(String line) {
        String[] parts = line.substring(PAIR.length()).strip().split("[/ ]+");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a pair: " + line);
        }
        Subcause subcause = Label.find(Subcause.class, parts[0]).orElseThrow();
        Strategy strategy = Label.find(Strategy.class, parts[1]).orElseThrow();
        pairs.put(new Pair(subcause, strategy), Double.parseDouble(parts[2]));
    }

    private static Label label(String target) {
        int equals = target.indexOf('=');
        for (Axis axis : Axis.values()) {
            if (equals > 0 && axis.column().equals(target.substring(0, equals))) {
                String code = target.substring(equals + 1);
                return axis.labels().stream()
                        .filter(label -> label.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("unknown label: " + target));
            }
        }
        throw new IllegalArgumentException("unknown axis: " + target);
    }

    /** The rules that have weights, without the prior, in the order of the file. */
    public Set<String> rules() {
        Set<String> rules = new java.util.LinkedHashSet<>(labels.keySet());
        rules.remove(PRIOR);
        return rules;
    }

    /** The weights of one rule; empty for a rule that has none. */
    public Map<Label, Double> of(String rule) {
        return labels.getOrDefault(rule, Map.of());
    }

    /** What one rule adds to the log-odds of a label. */
    public double of(String rule, Label label) {
        return of(rule).getOrDefault(label, 0.0);
    }

    /** What one rule adds to the log-odds that the change is a fix. */
    public double fix(String rule) {
        return fix.getOrDefault(rule, 0.0);
    }

    /** What a subcause and a strategy gain by standing together. */
    public double pair(Subcause subcause, Strategy strategy) {
        return pairs.getOrDefault(new Pair(subcause, strategy), 0.0);
    }

    /**
     * These weights and those of further rules.
     *
     * @param lines the further ones, in the form of the files
     * @throws IllegalArgumentException as {@link #parse}, or if one of the further rules is weighed here already
     */
    public Weights plus(String lines) {
        Weights further = parse(lines);
        for (String rule : further.labels.keySet()) {
            if (labels.containsKey(rule)) {
                throw new IllegalArgumentException("rule weighed twice: " + rule);
            }
        }
        Weights sum = new Weights(new LinkedHashMap<>(labels), new LinkedHashMap<>(fix), new LinkedHashMap<>(pairs));
        sum.labels.putAll(further.labels);
        sum.fix.putAll(further.fix);
        sum.pairs.putAll(further.pairs);
        return sum;
    }

    /** A copy without one rule, as if it never fired. */
    public Weights without(String rule) {
        Map<String, Map<Label, Double>> rest = new LinkedHashMap<>(labels);
        rest.remove(rule);
        Map<String, Double> restFix = new LinkedHashMap<>(fix);
        restFix.remove(rule);
        return new Weights(rest, restFix, pairs);
    }

    /** All weights by their place, those of pairs aside, in the order of the file. */
    public Map<Key, Double> all() {
        Map<Key, Double> all = new LinkedHashMap<>();
        labels.forEach((rule, own) -> {
            if (fix.containsKey(rule)) {
                all.put(new Key(rule, Optional.empty()), fix(rule));
            }
            own.forEach((label, weight) -> all.put(new Key(rule, Optional.of(label)), weight));
        });
        return all;
    }

    /** The same pairs with other numbers. */
    public Weights with(Map<Key, Double> numbers) {
        Weights changed = new Weights(new LinkedHashMap<>(), new LinkedHashMap<>(), pairs);
        labels.keySet().forEach(rule -> changed.labels.put(rule, new LinkedHashMap<>()));
        numbers.forEach((key, number) -> key.label()
                .ifPresentOrElse(
                        label -> changed.labels
                                .computeIfAbsent(key.rule(), rule -> new LinkedHashMap<>())
                                .put(label, number),
                        () -> changed.fix.put(key.rule(), number)));
        return changed;
    }
}
