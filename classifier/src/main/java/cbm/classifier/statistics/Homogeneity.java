package cbm.classifier.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * A test of whether two samples are spread over the same categories in the same way.
 *
 * <p>Pearson's chi-square where its approximation holds by Cochran's rule (no expected count below 1, at most a fifth below 5); otherwise
 * the same statistic with a Monte Carlo p-value over tables of the same margins, from a stated seed.
 *
 * @param method how the p-value was found
 * @param statistic Pearson's chi-square over the categories that occur
 * @param degrees degrees of freedom: the categories that occur, less one
 * @param p the p-value
 * @param cramersV the effect size: 0 for the same shares, 1 for no category in common
 * @param leastExpected the smallest expected count
 */
public record Homogeneity(
        Method method, double statistic, int degrees, double p, double cramersV, double leastExpected) {

    /** The number of random tables of the Monte Carlo method. */
    public static final int TABLES = 20_000;

    /** How the p-value was found. */
    public enum Method {
        /** Pearson's chi-square test. */
        CHI_SQUARE("chi-square"),
        /** Monte Carlo over tables of the same margins. */
        MONTE_CARLO("Monte Carlo, " + TABLES + " tables of the same margins"),
        /** Not tested: a sample is empty or only one category occurs. */
        NONE("no test: nothing to compare");

        private final String title;

        Method(String title) {
            this.title = title;
        }

        /** The method in words. */
        public String title() {
            return title;
        }
    }

    /**
     * Tests two rows of counts over the same categories.
     *
     * @param seed of the Monte Carlo method; the same seed gives the same p-value on every platform
     * @throws IllegalArgumentException if the rows have different lengths or a count is negative
     */
    public static Homogeneity test(long[] first, long[] second, long seed) {
        if (first.length != second.length
                || Arrays.stream(first).anyMatch(n -> n < 0)
                || Arrays.stream(second).anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("the rows are not counts over the same categories");
        }
        int[] used = IntStream.range(0, first.length)
                .filter(i -> first[i] + second[i] > 0)
                .toArray();
        long[] one = Arrays.stream(used).mapToLong(i -> first[i]).toArray();
        long[] two = Arrays.stream(used).mapToLong(i -> second[i]).toArray();
        long n1 = Arrays.stream(one).sum();
        long n2 = Arrays.stream(two).sum();
        if (used.length < 2 || n1 == 0 || n2 == 0) {
            return new Homogeneity(Method.NONE, 0, 0, 1, 0, 0);
        }
        return compare(one, two, n1, n2, seed);
    }

    private static Homogeneity compare(long[] one, long[] two, long n1, long n2, long seed) {
        double smaller = (double) Math.min(n1, n2) / (n1 + n2);
        double[] expected = IntStream.range(0, one.length)
                .mapToDouble(i -> (one[i] + two[i]) * smaller)
                .toArray();
        double least = Arrays.stream(expected).min().orElseThrow();
        long small = Arrays.stream(expected).filter(e -> e < 5).count()
                + IntStream.range(0, one.length)
                        .filter(i -> (one[i] + two[i]) * (1 - smaller) < 5)
                        .count();
        boolean cochran = least >= 1 && small * 5 <= 2L * one.length;
        var result = ChiSquareTest.withDefaults().test(new long[][] {one, two});
        double statistic = result.getStatistic();
        double v = Math.sqrt(statistic / (n1 + n2));
        double p = cochran ? result.getPValue() : monteCarlo(one, two, seed);
        Method method = cochran ? Method.CHI_SQUARE : Method.MONTE_CARLO;
        return new Homogeneity(method, statistic, one.length - 1, p, v, least);
    }

    private static double monteCarlo(long[] one, long[] two, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int n1 = Math.toIntExact(Arrays.stream(one).sum());
        int[] pool = IntStream.range(0, one.length)
                .flatMap(i -> IntStream.generate(() -> i).limit(one[i] + two[i]))
                .toArray();
        double[] totals =
                IntStream.range(0, one.length).mapToDouble(i -> one[i] + two[i]).toArray();
        double observed = spread(one, totals);
        int asFar = 1;
        long[] drawn = new long[one.length];
        for (int table = 0; table < TABLES; table++) {
            draw(pool, n1, drawn, random);
            // A table that differs by rounding only is as far out as the observed one.
            if (spread(drawn, totals) >= observed * (1 - 1e-12)) {
                asFar++;
            }
        }
        return (double) asFar / (TABLES + 1);
    }

    /** Shuffles the first {@code n} of the pool (Fisher and Yates) and counts their categories. */
    private static void draw(int[] pool, int n, long[] drawn, RandomGenerator random) {
        Arrays.fill(drawn, 0);
        for (int i = 0; i < n; i++) {
            int j = i + random.nextInt(pool.length - i);
            int category = pool[j];
            pool[j] = pool[i];
            pool[i] = category;
            drawn[category]++;
        }
    }

    /** Grows with chi-square when both margins are fixed, and is cheaper. */
    private static double spread(long[] row, double[] totals) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * row[i] / totals[i];
        }
        return sum;
    }
}
