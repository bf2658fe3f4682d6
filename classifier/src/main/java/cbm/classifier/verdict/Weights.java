package cbm.classifier.verdict;

import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much each rule's evidence counts: for each rule and label the change of the label's log-odds when the rule has fired.
 *
 * <p>The numbers stand one line a rule: {@code rule: fix 1.5, behaviour=blocking 2, strategy=move/blocking 1}, the last for a strategy
 * among bugs of one behaviour alone. The rule named {@value #PRIOR} always counts. A line {@code pair mutex/move 1} says that a subcause
 * and a strategy go together. Set by hand are {@code weights.txt} and {@code families.txt}; {@code fitted.txt} holds what labelled
 * commits made of them, and goes before where it names a rule.
 */
public final class Weights {

    /** The name of what is known before any rule has fired. */
    public static final String PRIOR = "prior";

    private static final String FIX = "fix";
    private static final String PAIR = "pair ";

    private final Map<String, Map<Label, Double>> labels;
    private final Map<String, Double> fix;
    private final Map<String, Map<Tactic, Double>> tactics;
    private final Map<Pair, Double> pairs;

    /** A subcause together with a strategy. */
    public record Pair(Subcause subcause, Strategy strategy) {}

    /** A strategy among the bugs of one behaviour. */
    public record Tactic(Behaviour behaviour, Strategy strategy) {

        /** All that there are, in the order of the study's tables. */
        public static List<Tactic> all() {
            return Arrays.stream(Behaviour.values())
                    .flatMap(behaviour ->
                            Strategy.of(behaviour).stream().map(strategy -> new Tactic(behaviour, strategy)))
                    .toList();
        }
    }

    private Weights() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private Weights(
            Map<String, Map<Label, Double>> labels,
            Map<String, Double> fix,
            Map<String, Map<Tactic, Double>> tactics,
            Map<Pair, Double> pairs) {
        this.labels = labels;
        this.fix = fix;
        this.tactics = tactics;
        this.pairs = pairs;
    }

    /** The weights that the program comes with: those set by hand as labelled commits have refined them. */
    public static Weights standard() {
        return handSet().refined(parse(packed("fitted.txt")));
    }

    /** The weights set by hand from what each rule means: those of the study's axes and those of the runtime families. */
    public static Weights handSet() {
        return parse(packed("weights.txt") + "\n" + packed("families.txt"));
    }

    static String packed(String file) {
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
        Weights weights = new Weights();
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
        int slash = target.indexOf('/');
        if (target.equals(FIX)) {
            fix.put(rule, weight);
        } else if (slash > 0) {
            tactics.computeIfAbsent(rule, one -> new LinkedHashMap<>())
                    .put(tactic(target.substring(0, slash), target.substring(slash + 1)), weight);
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

    private static Tactic tactic(String strategy, String behaviour) {
        return new Tactic(
                Label.find(Behaviour.class, behaviour).orElseThrow(() -> unknown(behaviour)),
                Optional.of(label(strategy))
                        .filter(Strategy.class::isInstance)
                        .map(Strategy.class::cast)
                        .orElseThrow(() -> unknown(strategy)));
    }

    private static Label label(String target) {
        int equals = target.indexOf('=');
        for (Axis axis : Axis.values()) {
            if (equals > 0 && axis.column().equals(target.substring(0, equals))) {
                String code = target.substring(equals + 1);
                return axis.labels().stream()
                        .filter(label -> label.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> unknown(target));
            }
        }
        throw unknown(target);
    }

    private static IllegalArgumentException unknown(String target) {
        return new IllegalArgumentException("unknown label: " + target);
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

    /** What one rule adds to the log-odds of a strategy among the bugs of a behaviour alone, next to what it adds to it anyhow. */
    public double of(String rule, Tactic tactic) {
        return tactics.getOrDefault(rule, Map.of()).getOrDefault(tactic, 0.0);
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
        Weights sum = copy();
        sum.labels.putAll(further.labels);
        sum.fix.putAll(further.fix);
        sum.tactics.putAll(further.tactics);
        sum.pairs.putAll(further.pairs);
        return sum;
    }

    /** A copy without one rule, as if it never fired. */
    public Weights without(String rule) {
        Weights rest = copy();
        rest.labels.remove(rule);
        rest.fix.remove(rule);
        rest.tactics.remove(rule);
        return rest;
    }

    /**
     * A copy in which other weights go before on the questions of the fix and of the study's axes: for the rules that they name, and for
     * the pairs if they name any. Other rules keep what they have, so that a new rule counts before anything is fitted anew.
     */
    public Weights refined(Weights other) {
        Weights refined = copy();
        other.labels.forEach((rule, own) -> {
            Map<Label, Double> mixed = refined.labels.computeIfAbsent(rule, one -> new LinkedHashMap<>());
            mixed.keySet().removeIf(Weights::isFitted);
            mixed.putAll(own);
            refined.fix.remove(rule);
            refined.tactics.remove(rule);
        });
        refined.fix.putAll(other.fix);
        refined.tactics.putAll(other.tactics);
        if (!other.pairs.isEmpty()) {
            refined.pairs.clear();
            refined.pairs.putAll(other.pairs);
        }
        return refined;
    }

    /** Whether weights for a label are found from labelled commits; those of the others stay as set by hand. */
    public static boolean isFitted(Label label) {
        return switch (label.axis()) {
            case BEHAVIOUR, CAUSE, SUBCAUSE, STRATEGY -> true;
            case PRIMITIVE -> label instanceof Primitive one && one.inStudy() && one != Primitive.NONE;
            case DEADLOCK_DETAIL, RACE_PATTERN, LEAK_PATTERN, RUNTIME_FAMILY -> false;
        };
    }

    private Weights copy() {
        Weights copy = new Weights();
        labels.forEach((rule, own) -> copy.labels.put(rule, new LinkedHashMap<>(own)));
        copy.fix.putAll(fix);
        copy.tactics.putAll(tactics);
        copy.pairs.putAll(pairs);
        return copy;
    }
}
