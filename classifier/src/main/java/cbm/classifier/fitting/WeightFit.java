package cbm.classifier.fitting;

import cbm.classifier.taxonomy.Axis;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.classifier.verdict.Signals;
import cbm.classifier.verdict.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds weights from labelled commits: on each question the log-linear model of the judge itself, held to the weights set by hand.
 *
 * <p>A weight never takes the other sign than the one set by hand, as that is what its rule means. Either view of a commit counts, so
 * that verdicts on bare patches are learned too, and half for each reader that its labels rest on; the study's labels count twice, and
 * {@linkplain RareSubcauses rare subcauses} more than usual ones. What is usual among the study's bugs is not what is usual among keyword hits: the
 * prior is the mean of both, so that neither way to come by commits decides for the rules.
 */
final class WeightFit {

    /** The prior of a label is a matter of the data alone. */
    private static final double STRENGTH_OF_PRIOR = 0.1;

    /** Stands for what is usual among keyword hits more than among the study's bugs. */
    private static final String HIT = "(hit)";

    /** Stands for what is usual among written commits, which is a choice of their writers: it is found and put aside. */
    private static final String WRITTEN = "(written)";

    private static final double STRENGTH_OF_SOURCE = 1;
    private static final double WEIGHT_OF_READER = 0.5;

    /** The study's labels are by those who drew up the code book, and a tenth of all. */
    private static final double WEIGHT_OF_STUDY = 2;

    private static final List<Weights.Tactic> TACTICS = Weights.Tactic.all();

    private final List<Sample> samples;
    private final Weights hand;
    private final Strengths strengths;
    private final List<String> rules;
    private final WeightsText found = new WeightsText();

    private WeightFit(List<Sample> samples, Weights hand, Strengths strengths) {
        this.samples = samples;
        this.hand = hand;
        this.strengths = strengths;
        Set<String> names = new TreeSet<>(hand.rules());
        samples.forEach(sample -> names.addAll(sample.signals().rules()));
        this.rules = Stream.concat(names.stream(), Stream.of(HIT, WRITTEN, Weights.PRIOR))
                .toList();
    }

    /** The weights that the samples make of those set by hand, as the text that {@link Weights#parse} reads. */
    static String text(List<Sample> samples, Weights hand, Strengths strengths) {
        WeightFit fit = new WeightFit(samples, hand, strengths);
        fit.fix();
        fit.kind();
        fit.strategy();
        Axis.PRIMITIVE.labels().stream().filter(Weights::isFitted).forEach(fit::primitive);
        return fit.found.print();
    }

    /** The same, in effect. */
    static Weights of(List<Sample> samples, Weights hand, Strengths strengths) {
        return hand.refined(Weights.parse(text(samples, hand, strengths)));
    }

    private void fix() {
        double[] expected = rules.stream().mapToDouble(hand::fix).toArray();
        Softmax model = yesOrNo(expected, Strengths::fix);
        samples.stream()
                .filter(Sample::isOpen)
                .forEach(sample -> model.add(yesOrNo(sample, features(sample, false), sample.isFix())));
        double[] weights = solve(model, expected);
        for (int i = 0; i < weights.length; i++) {
            found.put(rules.get(i), "fix", weights[i]);
        }
    }

    private void primitive(Label primitive) {
        double[] expected =
                rules.stream().mapToDouble(rule -> hand.of(rule, primitive)).toArray();
        Softmax model = yesOrNo(expected, Strengths::primitive);
        kinds().forEach(sample -> model.add(
                yesOrNo(sample, features(sample), sample.labels().primitives().contains(primitive))));
        double[] weights = solve(model, expected);
        for (int i = 0; i < weights.length; i++) {
            found.put(rules.get(i), target(primitive), weights[i]);
        }
    }

    private Softmax yesOrNo(double[] expected, ToDoubleFunction<Strengths> question) {
        return new Softmax(new int[][] {{}, {0}}, 1, expected, strengths(expected, 1, question));
    }

    private static double weight(Sample sample) {
        double ofReaders = sample.readers() * WEIGHT_OF_READER;
        return sample.source() == Sample.Source.STUDY ? ofReaders * WEIGHT_OF_STUDY : ofReaders;
    }

    private static Softmax.Case yesOrNo(Sample sample, Features features, boolean yes) {
        return features.observed(new int[] {0, 1}, yes ? 1 : 0, weight(sample));
    }

    private void kind() {
        RareSubcauses rare = new RareSubcauses(kinds().filter(Sample::isReal)
                .flatMap(sample -> sample.labels().subcause().stream())
                .toList());
        List<Label> groups = Stream.of(Behaviour.values(), Cause.values(), Subcause.values())
                .flatMap(Stream::of)
                .map(Label.class::cast)
                .toList();
        int[][] classes = Stream.of(Subcause.values())
                .map(one -> Stream.of(one.behaviour(), one.cause(), one)
                        .mapToInt(groups::indexOf)
                        .toArray())
                .toArray(int[][]::new);
        double[] expected = table(rules, groups, hand::of);
        Softmax model =
                new Softmax(classes, groups.size(), expected, strengths(expected, groups.size(), Strengths::kind));
        int[] allowed = IntStream.range(0, classes.length).toArray();
        kinds().filter(sample -> sample.labels().subcause().isPresent())
                .forEach(sample -> model.add(kind(sample, allowed, rare)));
        double[] weights = solve(model, expected);
        for (int i = 0; i < weights.length; i++) {
            found.put(rules.get(i / groups.size()), target(groups.get(i % groups.size())), weights[i]);
        }
    }

    private Softmax.Case kind(Sample sample, int[] allowed, RareSubcauses rare) {
        Subcause subcause = sample.labels().subcause().orElseThrow();
        return features(sample).observed(allowed, subcause.ordinal(), weight(sample) * rare.weight(subcause));
    }

    /** The strategy given the behaviour and the subcause: these are features next to the rules. */
    private void strategy() {
        List<String> columns = columns();
        int own = Strategy.values().length;
        int[][] classes = IntStream.range(0, TACTICS.size())
                .mapToObj(i -> new int[] {TACTICS.get(i).strategy().ordinal(), own + i})
                .toArray(int[][]::new);
        double[] expected = expectedStrategies(columns.size());
        Softmax model = new Softmax(
                classes, columns.size(), expected, strengths(expected, columns.size(), Strengths::strategy));
        kinds().filter(sample -> sample.labels().strategy().isPresent()
                        && sample.labels().subcause().isPresent())
                .forEach(sample -> model.add(tactic(sample)));
        Descent.Bounds bounds = bounds(expected, columns.size());
        forbidPairsOfTactics(bounds, own, columns.size());
        double[] weights = Descent.from(expected, model, bounds);
        for (int i = 0; i < weights.length; i++) {
            int feature = i / columns.size();
            String column = columns.get(i % columns.size());
            if (feature < rules.size()) {
                found.put(rules.get(feature), Axis.STRATEGY.column() + "=" + column, weights[i]);
            } else {
                found.pair(Subcause.values()[feature - rules.size()].code(), column, weights[i]);
            }
        }
    }

    private static List<String> columns() {
        return Stream.concat(
                        Stream.of(Strategy.values()).map(Label::code),
                        TACTICS.stream()
                                .map(one -> one.strategy().code() + "/"
                                        + one.behaviour().code()))
                .toList();
    }

    private double[] expectedStrategies(int columns) {
        double[] expected = new double[(rules.size() + Subcause.values().length) * columns];
        for (int i = 0; i < TACTICS.size(); i++) {
            for (int rule = 0; rule < rules.size(); rule++) {
                expected[rule * columns + Strategy.values().length + i] = hand.of(rules.get(rule), TACTICS.get(i));
            }
        }
        for (Strategy strategy : Strategy.values()) {
            for (int rule = 0; rule < rules.size(); rule++) {
                expected[rule * columns + strategy.ordinal()] = hand.of(rules.get(rule), strategy);
            }
            for (Subcause subcause : Subcause.values()) {
                expected[(rules.size() + subcause.ordinal()) * columns + strategy.ordinal()] =
                        hand.pair(subcause, strategy);
            }
        }
        return expected;
    }

    /** A subcause has its behaviour, so that a number for both would say the same twice. */
    private void forbidPairsOfTactics(Descent.Bounds bounds, int own, int columns) {
        for (int i = rules.size() * columns; i < bounds.low().length; i++) {
            if (i % columns >= own) {
                bounds.low()[i] = 0;
                bounds.high()[i] = 0;
            }
        }
    }

    private Softmax.Case tactic(Sample sample) {
        Subcause subcause = sample.labels().subcause().orElseThrow();
        Strategy strategy = sample.labels().strategy().orElseThrow();
        int[] allowed = IntStream.range(0, TACTICS.size())
                .filter(i -> TACTICS.get(i).behaviour() == subcause.behaviour())
                .toArray();
        int truth = TACTICS.indexOf(new Weights.Tactic(subcause.behaviour(), strategy));
        return features(sample).with(rules.size() + subcause.ordinal()).observed(allowed, truth, weight(sample));
    }

    private Stream<Sample> kinds() {
        return samples.stream().filter(sample -> sample.labels().behaviour().isPresent());
    }

    private Features features(Sample sample) {
        return features(sample, sample.isHit());
    }

    private Features features(Sample sample, boolean hit) {
        Signals signals = sample.signals();
        double[] amounts = rules.stream()
                .mapToDouble(rule -> switch (rule) {
                    case Weights.PRIOR -> 1;
                    case HIT -> hit ? 1 : 0;
                    case WRITTEN -> sample.isReal() ? 0 : 1;
                    default -> signals.of(rule);
                })
                .toArray();
        int[] present =
                IntStream.range(0, amounts.length).filter(i -> amounts[i] > 0).toArray();
        return new Features(
                present, IntStream.of(present).mapToDouble(i -> amounts[i]).toArray());
    }

    /** The features of one commit that are present, and how much of each. */
    private record Features(int[] present, double[] amounts) {

        Features with(int more) {
            return new Features(
                    IntStream.concat(IntStream.of(present), IntStream.of(more)).toArray(),
                    DoubleStream.concat(DoubleStream.of(amounts), DoubleStream.of(1))
                            .toArray());
        }

        Softmax.Case observed(int[] allowed, int truth, double weight) {
            return new Softmax.Case(present, amounts, allowed, truth, weight);
        }
    }

    private static double[] table(List<String> rules, List<Label> groups, ToDoubleBiFunction<String, Label> weight) {
        return rules.stream()
                .flatMapToDouble(rule -> groups.stream().mapToDouble(group -> weight.applyAsDouble(rule, group)))
                .toArray();
    }

    private double[] strengths(double[] expected, int groups, ToDoubleFunction<Strengths> question) {
        double usual = question.applyAsDouble(strengths);
        double silent = usual * question.applyAsDouble(Strengths.WHERE_HAND_IS_SILENT);
        double[] all = new double[expected.length];
        for (int i = 0; i < all.length; i++) {
            int feature = i / groups;
            boolean isRule = feature < rules.size();
            all[i] = isRule ? strength(rules.get(feature), expected[i] == 0 ? silent : usual) : usual;
        }
        return all;
    }

    private static double strength(String rule, double usual) {
        return switch (rule) {
            case HIT, WRITTEN -> STRENGTH_OF_SOURCE;
            case Weights.PRIOR -> STRENGTH_OF_PRIOR;
            default -> usual;
        };
    }

    private double[] solve(Softmax model, double[] expected) {
        return Descent.from(expected, model, bounds(expected, expected.length / rules.size()));
    }

    /** No weight changes its sign, but for those of the prior. */
    private Descent.Bounds bounds(double[] expected, int groups) {
        Descent.Bounds bounds = Descent.Bounds.none(expected.length);
        for (int i = 0; i < expected.length; i++) {
            if (!isPrior(i / groups) && expected[i] != 0) {
                (expected[i] > 0 ? bounds.low() : bounds.high())[i] = 0;
            }
        }
        return bounds;
    }

    private boolean isPrior(int feature) {
        return feature < rules.size() && rules.get(feature).equals(Weights.PRIOR);
    }

    private static String target(Label label) {
        return label.axis().column() + "=" + label.code();
    }

    /** Weights as they are found, and their text. */
    private static final class WeightsText {

        /** What is nearer to nothing than this is nothing. */
        private static final double LEAST = 0.02;

        private final Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
        private final Map<String, Double> pairs = new LinkedHashMap<>();

        /** Keeps a weight; half of what is usual among keyword hits alone goes into the prior, and nothing of what is among written ones. */
        void put(String rule, String target, double weight) {
            if (rule.equals(WRITTEN)) {
                return;
            }
            boolean hit = rule.equals(HIT);
            weights.computeIfAbsent(hit ? Weights.PRIOR : rule, one -> new LinkedHashMap<>())
                    .merge(target, hit ? weight / 2 : weight, Double::sum);
        }

        void pair(String subcause, String strategy, double weight) {
            pairs.put("pair " + subcause + "/" + strategy, weight);
        }

        String print() {
            StringBuilder text = new StringBuilder();
            new TreeMap<>(weights)
                    .forEach((rule, own) -> text.append(rule)
                            .append(own.values().stream().anyMatch(WeightsText::counts) ? ": " : ":")
                            .append(own.entrySet().stream()
                                    .filter(entry -> counts(entry.getValue()))
                                    .map(WeightsText::item)
                                    .collect(Collectors.joining(", ")))
                            .append('\n'));
            pairs.entrySet().stream()
                    .filter(entry -> counts(entry.getValue()))
                    .forEach(entry -> text.append(item(entry)).append('\n'));
            return text.toString();
        }

        private static boolean counts(double weight) {
            return Math.abs(weight) >= LEAST;
        }

        private static String item(Map.Entry<String, Double> entry) {
            return entry.getKey() + " " + Math.round(entry.getValue() * 100) / 100.0;
        }
    }
}
