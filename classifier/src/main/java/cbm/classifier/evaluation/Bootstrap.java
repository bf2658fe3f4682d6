package cbm.classifier.evaluation;

import cbm.classifier.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals by drawing commits with replacement (Efron 1979), from a stated seed.
 *
 * @param seed the seed; the same seed and data give the same interval
 * @param rounds how often is drawn
 * @param level the confidence level, such as 0.95
 */
public record Bootstrap(long seed, int rounds, double level) {

    /** The seed, rounds and level of the report card. */
    public static final Bootstrap STANDARD = new Bootstrap(2019, 1000, 0.95);

    /** The interval of a statistic; none if the statistic has no value on the data. */
    public <T> Optional<Interval> interval(List<T> data, ToDoubleFunction<List<T>> statistic) {
        if (Double.isNaN(statistic.applyAsDouble(data))) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            List<T> drawn = new ArrayList<>(data.size());
            for (int i = 0; i < data.size(); i++) {
                drawn.add(data.get(random.nextInt(data.size())));
            }
            values[round] = statistic.applyAsDouble(drawn);
        }
        double[] known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (known.length == 0) {
            return Optional.empty();
        }
        double tail = (1 - level) / 2;
        return Optional.of(new Interval(quantile(known, tail), quantile(known, 1 - tail), level));
    }

    private static double quantile(double[] sorted, double share) {
        int at = (int) Math.round(share * (sorted.length - 1));
        return sorted[at];
    }
}
