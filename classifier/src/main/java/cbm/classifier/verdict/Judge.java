package cbm.classifier.verdict;

import cbm.classifier.label.Answer;
import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Weighs the evidence on one change and decides. The only place where rules meet labels: the weights, how sure is sure
 * enough, and what may stand together.
 *
 * <p>The question of the fix is answered first; a change that is clearly none gets no kind. Behaviour and cause are then
 * chosen together, the subcause within them, the strategy within the behaviour: so the labels always agree. The runtime
 * families are another taxonomy, which has room for bugs that the study's does not know: they are asked of each change.
 */
public final class Judge {

    /**
     * From here on a change is called a fix, and below {@link #NO_FIX} none; between the two the judge is unsure. Of the applications
     * left out of the fit this finds nine fixes in ten: a fix that is missed is lost, and what is none a reader sees soon.
     */
    public static final double IS_FIX = 0.45;

    private static final double NO_FIX = 0.42;

    /** A label is given only if its confidence is above that of its axis. */
    private static final Map<Axis, Double> SURE_ENOUGH =
            new EnumMap<>(Map.of(Axis.BEHAVIOUR, 0.5, Axis.CAUSE, 0.4, Axis.SUBCAUSE, 0.2, Axis.STRATEGY, 0.25));

    private static final double SEVERAL = 0.5;

    /** As finding a primitive counts as much as naming no wrong one, it is named from half of the F1 on that is reached with them. */
    private static final double PRIMITIVE = 0.4;

    private static final int REASONS = 3;

    private final Weights weights;
    private final Calibration calibration;

    /** What the caller knows about a change before it is judged. */
    public enum Known {
        /** Nothing: whether it is a fix has to be decided. */
        NOTHING,
        /** Somebody has found that it is a fix; only its kind is asked. */
        IS_FIX
    }

    /** A judge with the weights that the program comes with. */
    public Judge() {
        this(Weights.standard());
    }

    /** A judge with weights of one's own. */
    public Judge(Weights weights) {
        this(weights, Calibration.standard());
    }

    /** A judge with weights of one's own, and how its chances become confidences. */
    public Judge(Weights weights, Calibration calibration) {
        this.weights = weights;
        this.calibration = calibration;
    }

    /** The weights in use. */
    public Weights weights() {
        return weights;
    }

    /**
     * Judges one change.
     *
     * @param repository the repository's name; may be empty
     * @param commit the commit id; may be empty
     * @param evidence all that the rules saw
     * @param patchOnly whether only a patch was at hand
     * @param known what is known beforehand
     */
    public Verdict judge(String repository, String commit, List<Evidence> evidence, boolean patchOnly, Known known) {
        Signals signals = Signals.of(evidence);
        Conclusion<Answer> fix = known == Known.IS_FIX ? given() : fix(signals, evidence);
        if (fix.label().filter(Answer.NO::equals).isPresent()) {
            return noFix(repository, commit, fix, patchOnly, signals, evidence);
        }
        Posterior posterior = Posterior.of(weights, signals);
        Behaviour behaviour = posterior.chance(Behaviour.BLOCKING) > posterior.chance(Behaviour.NON_BLOCKING)
                ? Behaviour.BLOCKING
                : Behaviour.NON_BLOCKING;
        Choice choice = new Choice(posterior, behaviour, signals, evidence);
        Cause cause = choice.best(Cause.values(), List.of(behaviour));
        Subcause subcause = choice.best(
                Subcause.of(behaviour).stream()
                        .filter(one -> one.cause() == cause)
                        .toArray(Subcause[]::new),
                List.of());
        Strategy[] strategies = Strategy.of(behaviour).toArray(Strategy[]::new);
        Strategy strategy = choice.best(strategies, List.of(behaviour));
        return new Verdict(
                repository,
                commit,
                fix,
                choice.conclude(behaviour, Behaviour.values()),
                choice.conclude(cause, Cause.values()),
                choice.conclude(subcause, Subcause.values()),
                choice.conclude(strategy, strategies),
                several(signals, evidence, behaviour),
                patchOnly,
                evidence);
    }

    /** The model's chance that a change is a fix, before calibration. */
    public double chanceOfFix(Signals signals) {
        double sum = weights.fix(Weights.PRIOR);
        for (String rule : signals.rules()) {
            sum += signals.of(rule) * weights.fix(rule);
        }
        return Posterior.logistic(sum);
    }

    private static Conclusion<Answer> given() {
        return new Conclusion<>(
                Optional.of(Answer.YES),
                1,
                Optional.of(Answer.YES),
                Optional.empty(),
                0,
                "stated by the caller",
                List.of());
    }

    private Conclusion<Answer> fix(Signals signals, List<Evidence> evidence) {
        double yes = calibration.ofFix(chanceOfFix(signals));
        Answer leader = yes >= IS_FIX ? Answer.YES : Answer.NO;
        Answer other = leader == Answer.YES ? Answer.NO : Answer.YES;
        boolean sure = yes >= IS_FIX || yes <= NO_FIX;
        double chance = leader == Answer.YES ? yes : 1 - yes;
        double confidence = sure ? chance : 1 - Math.abs(2 * yes - 1);
        double sign = leader == Answer.YES ? 1 : -1;
        ToDoubleFunction<String> force = rule -> sign * signals.of(rule) * weights.fix(rule);
        String why = (sure ? "" : "too close to call; ") + reasons(signals, force);
        return new Conclusion<>(
                Optional.of(sure ? leader : Answer.UNSURE),
                confidence,
                Optional.of(sure ? leader : Answer.UNSURE),
                Optional.of(sure ? other : leader),
                sure ? 1 - confidence : Math.max(yes, 1 - yes),
                why,
                strongest(evidence, force));
    }

    private Verdict noFix(
            String repository,
            String commit,
            Conclusion<Answer> fix,
            boolean patchOnly,
            Signals signals,
            List<Evidence> evidence) {
        String why = "not asked: no fix of a concurrency bug";
        return new Verdict(
                repository,
                commit,
                fix,
                Conclusion.none(why),
                Conclusion.none(why),
                Conclusion.none(why),
                Conclusion.none(why),
                Map.of(Axis.RUNTIME_FAMILY, given(Axis.RUNTIME_FAMILY, supported(signals), signals, evidence)),
                patchOnly,
                evidence);
    }

    private Map<Axis, List<Conclusion<Label>>> several(Signals signals, List<Evidence> evidence, Behaviour behaviour) {
        Set<Label> supported = supported(signals);
        Map<Axis, List<Conclusion<Label>>> several = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            if (axis.severalAllowed() && arises(axis, behaviour)) {
                List<Conclusion<Label>> given = given(axis, supported, signals, evidence);
                several.put(axis, axis == Axis.PRIMITIVE && given.isEmpty() ? List.of(noPrimitive(signals)) : given);
            }
        }
        return several;
    }

    private List<Conclusion<Label>> given(Axis axis, Set<Label> supported, Signals signals, List<Evidence> evidence) {
        return axis.labels().stream()
                .filter(label -> label != Primitive.NONE && supported.contains(label))
                .flatMap(label -> one(label, signals, evidence).stream())
                .toList();
    }

    /** The labels that a rule speaks for: no other of an axis of several is given, however usual it is. */
    private Set<Label> supported(Signals signals) {
        Set<Label> supported = new HashSet<>();
        for (String rule : signals.rules()) {
            weights.of(rule).forEach((label, weight) -> {
                if (weight > 0) {
                    supported.add(label);
                }
            });
        }
        return supported;
    }

    private static boolean arises(Axis axis, Behaviour behaviour) {
        return switch (axis) {
            case DEADLOCK_DETAIL, LEAK_PATTERN -> behaviour == Behaviour.BLOCKING;
            case RACE_PATTERN -> behaviour == Behaviour.NON_BLOCKING;
            case PRIMITIVE, RUNTIME_FAMILY -> true;
            case BEHAVIOUR, CAUSE, SUBCAUSE, STRATEGY -> false;
        };
    }

    private Optional<Conclusion<Label>> one(Label label, Signals signals, List<Evidence> evidence) {
        ToDoubleFunction<String> force = rule -> force(label, rule, signals);
        double chance = calibration.of(label.axis(), chance(label, signals));
        if (chance < (label.axis() == Axis.PRIMITIVE ? PRIMITIVE : SEVERAL)) {
            return Optional.empty();
        }
        return Optional.of(new Conclusion<>(
                Optional.of(label),
                chance,
                Optional.of(label),
                Optional.empty(),
                1 - chance,
                reasons(signals, force),
                strongest(evidence, force)));
    }

    /** The model's chance of a label of an axis of several labels, before calibration. */
    public double chance(Label label, Signals signals) {
        double sum = weights.of(Weights.PRIOR, label);
        for (String rule : signals.rules()) {
            sum += force(label, rule, signals);
        }
        return Posterior.logistic(sum);
    }

    /** What a rule says of a label of an axis of several; where weights were set by hand alone a rule that fired says all. */
    private double force(Label label, String rule, Signals signals) {
        return weights.of(rule, label) * (Weights.isFitted(label) ? signals.of(rule) : 1);
    }

    private Conclusion<Label> noPrimitive(Signals signals) {
        double none = 1;
        for (Label label : Axis.PRIMITIVE.labels()) {
            if (label != Primitive.NONE) {
                none *= 1 - calibration.of(Axis.PRIMITIVE, chance(label, signals));
            }
        }
        return new Conclusion<>(
                Optional.of(Primitive.NONE),
                none,
                Optional.of(Primitive.NONE),
                Optional.empty(),
                1 - none,
                "no rule saw the patch use one",
                List.of());
    }

    /** The same function, as loud as each rule that fired speaks, computed once. */
    private static ToDoubleFunction<String> onceEach(Signals signals, ToDoubleFunction<String> force) {
        Map<String, Double> known = new HashMap<>();
        signals.rules().forEach(rule -> known.put(rule, signals.of(rule) * force.applyAsDouble(rule)));
        return rule -> known.getOrDefault(rule, 0.0);
    }

    private static List<Evidence> strongest(List<Evidence> evidence, ToDoubleFunction<String> force) {
        return evidence.stream()
                .filter(one -> force.applyAsDouble(one.rule()) > 0)
                .sorted(Comparator.comparingDouble((Evidence one) -> -force.applyAsDouble(one.rule())))
                .toList();
    }

    private static String reasons(Signals signals, ToDoubleFunction<String> force) {
        List<String> forth = ranked(signals, force);
        List<String> back = ranked(signals, rule -> -force.applyAsDouble(rule));
        String plus = forth.isEmpty() ? "only that it is usual speaks for it" : "for it: " + String.join(", ", forth);
        return back.isEmpty() ? plus : plus + "; against: " + String.join(", ", back);
    }

    private static List<String> ranked(Signals signals, ToDoubleFunction<String> force) {
        return signals.rules().stream()
                .filter(rule -> force.applyAsDouble(rule) > 1e-9)
                .sorted(Comparator.comparingDouble((String rule) -> -force.applyAsDouble(rule))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(REASONS)
                .map(rule -> String.format(Locale.ROOT, "%s %+.1f", rule, force.applyAsDouble(rule)))
                .toList();
    }

    /** Chooses labels of the axes of one label. */
    private final class Choice {
        private final Posterior posterior;
        private final Behaviour behaviour;
        private final Signals signals;
        private final List<Evidence> evidence;

        Choice(Posterior posterior, Behaviour behaviour, Signals signals, List<Evidence> evidence) {
            this.posterior = posterior;
            this.behaviour = behaviour;
            this.signals = signals;
            this.evidence = evidence;
        }

        <L extends Label> L best(L[] labels, List<? extends Label> given) {
            return Arrays.stream(labels)
                    .max(Comparator.comparingDouble(label -> posterior.chance(with(label, given))))
                    .orElseThrow();
        }

        private static Label[] with(Label label, List<? extends Label> given) {
            return Stream.concat(Stream.of(label), given.stream()).toArray(Label[]::new);
        }

        <L extends Label> Conclusion<L> conclude(L leader, L[] labels) {
            Axis axis = leader.axis();
            List<L> others = new ArrayList<>(List.of(labels));
            others.remove(leader);
            L second = others.stream()
                    .max(Comparator.comparingDouble(posterior::chance))
                    .orElseThrow();
            double confidence = calibration.of(axis, posterior.chance(leader));
            double rest = Math.min(1 - confidence, calibration.of(axis, posterior.chance(second)));
            ToDoubleFunction<String> force = onceEach(signals, rule -> force(rule, leader) - force(rule, second));
            boolean sure = confidence >= SURE_ENOUGH.getOrDefault(axis, 0.0);
            String why = sure
                    ? "rather than " + second.code() + ": " + reasons(signals, force)
                    : "abstained: confidence below " + SURE_ENOUGH.get(axis) + "; " + reasons(signals, force);
            return new Conclusion<>(
                    sure ? Optional.of(leader) : Optional.empty(),
                    confidence,
                    Optional.of(leader),
                    Optional.of(second),
                    rest,
                    why,
                    strongest(evidence, force));
        }

        private double force(String rule, Label label) {
            double own = weights.of(rule, label);
            return switch (label) {
                case Subcause subcause ->
                    own + weights.of(rule, subcause.behaviour()) + weights.of(rule, subcause.cause());
                case Strategy strategy -> own + weights.of(rule, new Weights.Tactic(behaviour, strategy));
                case Behaviour group -> own + mean(rule, Subcause.of(group));
                case Cause cause ->
                    own
                            + mean(
                                    rule,
                                    Arrays.stream(Subcause.values())
                                            .filter(one -> one.cause() == cause)
                                            .toList());
                default -> own;
            };
        }

        /** What a rule says of a group through its subcauses, each counted by its chance within the group. */
        private double mean(String rule, List<Subcause> group) {
            double total = 0;
            double sum = 0;
            for (Subcause subcause : group) {
                double chance = posterior.chance(subcause);
                total += chance;
                sum += chance * weights.of(rule, subcause);
            }
            return total == 0 ? 0 : sum / total;
        }
    }
}
