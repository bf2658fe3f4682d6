package cbm.classifier.verdict;

import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The chances of all allowed pairs of subcause and strategy, given the rules that fired: log-linear models in which
 * each rule adds its weights, one of the subcause and, given that, one of the strategy. As only allowed pairs are there, whatever is read off it agrees with itself.
 */
public final class Posterior {

    private final Map<Weights.Pair, Double> chances;

    /** The chance of each label by itself, which is asked for again and again. */
    private final Map<Label, Double> single = new HashMap<>();

    private Posterior(Map<Weights.Pair, Double> chances) {
        this.chances = chances;
        chances.forEach((pair, chance) -> {
            single.merge(pair.subcause().behaviour(), chance, Double::sum);
            single.merge(pair.subcause().cause(), chance, Double::sum);
            single.merge(pair.subcause(), chance, Double::sum);
            single.merge(pair.strategy(), chance, Double::sum);
        });
    }

    /** Weighs the rules that fired, each as loud as it speaks. */
    public static Posterior of(Weights weights, Signals signals) {
        Map<Label, Double> sums = new LinkedHashMap<>(weights.of(Weights.PRIOR));
        signals.rules()
                .forEach(rule -> weights.of(rule)
                        .forEach((label, weight) -> sums.merge(label, signals.of(rule) * weight, Double::sum)));
        Map<Subcause, Double> subcauses = shares(
                List.of(Subcause.values()),
                subcause -> sums.getOrDefault(subcause, 0.0)
                        + sums.getOrDefault(subcause.behaviour(), 0.0)
                        + sums.getOrDefault(subcause.cause(), 0.0));
        Map<Weights.Tactic, Double> tactics = new LinkedHashMap<>();
        for (Weights.Tactic tactic : Weights.Tactic.all()) {
            double own = weights.of(Weights.PRIOR, tactic);
            for (String rule : signals.rules()) {
                own += signals.of(rule) * weights.of(rule, tactic);
            }
            tactics.put(tactic, own + sums.getOrDefault(tactic.strategy(), 0.0));
        }
        Map<Weights.Pair, Double> chances = new LinkedHashMap<>();
        subcauses.forEach((subcause, chance) -> {
            Map<Strategy, Double> strategies = shares(
                    Strategy.of(subcause.behaviour()),
                    strategy -> tactics.getOrDefault(new Weights.Tactic(subcause.behaviour(), strategy), 0.0)
                            + weights.pair(subcause, strategy));
            strategies.forEach((strategy, share) -> chances.put(new Weights.Pair(subcause, strategy), chance * share));
        });
        return new Posterior(chances);
    }

    private static <L> Map<L, Double> shares(List<L> labels, ToDoubleFunction<L> score) {
        double best = labels.stream().mapToDouble(score).max().orElse(0);
        Map<L, Double> shares = new LinkedHashMap<>();
        labels.forEach(label -> shares.put(label, StrictMath.exp(score.applyAsDouble(label) - best)));
        double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((label, share) -> share / total);
        return shares;
    }

    /** The allowed pairs, each with its chance. */
    public Map<Weights.Pair, Double> chances() {
        return java.util.Collections.unmodifiableMap(chances);
    }

    /**
     * The chance that a label holds.
     *
     * @throws IllegalArgumentException if its axis is not among the first four
     */
    public double chance(Label label) {
        if (!AXES.contains(label.axis())) {
            throw new IllegalArgumentException(label.axis() + " is not part of a pair");
        }
        return Math.min(1, single.getOrDefault(label, 0.0));
    }

    /** The chance that all the labels hold; labels of other axes than the first four are not asked. */
    public double chance(Label... labels) {
        return labels.length == 1 ? chance(labels[0]) : sum(pair -> holdAll(pair, labels));
    }

    private static boolean holdAll(Weights.Pair pair, Label... labels) {
        for (Label label : labels) {
            if (!holds(pair, label)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a pair carries a label of one of the first four axes. */
    public static boolean holds(Weights.Pair pair, Label label) {
        return switch (label) {
            case Behaviour behaviour -> pair.subcause().behaviour() == behaviour;
            case Cause cause -> pair.subcause().cause() == cause;
            case Subcause subcause -> pair.subcause() == subcause;
            case Strategy strategy -> pair.strategy() == strategy;
            default -> throw new IllegalArgumentException(label.axis() + " is not part of a pair");
        };
    }

    private double sum(Predicate<Weights.Pair> wanted) {
        double sum = 0;
        for (Map.Entry<Weights.Pair, Double> entry : chances.entrySet()) {
            if (wanted.test(entry.getKey())) {
                sum += entry.getValue();
            }
        }
        return Math.min(1, sum);
    }

    /** The chance of a label of an axis of several labels, or of being a fix: the logistic function of summed weights. */
    static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** The axes that a pair answers. */
    public static final List<Axis> AXES = List.of(Axis.BEHAVIOUR, Axis.CAUSE, Axis.SUBCAUSE, Axis.STRATEGY);
}
