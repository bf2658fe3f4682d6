package cbm.classifier.statistics;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * How often two properties A and B meet, out of all: a table of two by two.
 *
 * @param both how many have A and B
 * @param a how many have A
 * @param b how many have B
 * @param total how many there are
 */
public record Association(long both, long a, long b, long total) {

    /** Checks that the counts fit together. */
    public Association {
        if (both < 0 || both > Math.min(a, b) || a > total || b > total || a + b - both > total) {
            throw new IllegalArgumentException(
                    "counts do not fit: " + both + " in " + a + " and " + b + " of " + total);
        }
    }

    /**
     * The lift, {@code P(AB) / (P(A) P(B))}: 1 if A and B are independent, more if they go together.
     *
     * @return not a number if A or B never occurs
     */
    public double lift() {
        return (double) both * total / ((double) a * b);
    }

    /** Whether both occur, so that there is a lift. */
    public boolean isLiftDefined() {
        return a > 0 && b > 0;
    }

    /** The two-sided p-value of Fisher's exact test that A and B are independent; 1 if a margin is empty or full. */
    public double fisher() {
        if (a == 0 || b == 0 || a == total || b == total) {
            return 1;
        }
        int[][] table = {
            {Math.toIntExact(both), Math.toIntExact(a - both)},
            {Math.toIntExact(b - both), Math.toIntExact(total - a - b + both)}
        };
        return Math.min(
                1,
                FisherExactTest.withDefaults()
                        .with(AlternativeHypothesis.TWO_SIDED)
                        .test(table)
                        .getPValue());
    }

    /**
     * The exact interval of the odds ratio, given the margins (Cornfield's conditional limits, as R's {@code fisher.test} has
     * them). A limit where the count cannot be lower or higher is 0 or infinite.
     *
     * @param level the confidence level, such as 0.95
     */
    public Interval oddsRatio(double level) {
        return new ConditionalOdds(this).interval(level);
    }

    /**
     * An interval of the lift: the lifts that belong to the limits of {@link #oddsRatio} when the shares of A and B are held as observed
     * (Plackett's table of given margins and odds ratio). Defined for a count of 0 too, where an interval on the logarithm is not.
     *
     * @param level the confidence level, such as 0.95
     */
    public Interval liftInterval(double level) {
        Interval odds = oddsRatio(level);
        return new Interval(liftAt(odds.low()), liftAt(odds.high()), level);
    }

    private double liftAt(double odds) {
        double pa = (double) a / total;
        double pb = (double) b / total;
        if (odds == 0) {
            return Math.max(0, pa + pb - 1) / (pa * pb);
        }
        if (Double.isInfinite(odds)) {
            return Math.min(pa, pb) / (pa * pb);
        }
        if (Math.abs(odds - 1) < 1e-9) {
            return 1;
        }
        double s = 1 + (pa + pb) * (odds - 1);
        double root = Math.sqrt(s * s - 4 * odds * (odds - 1) * pa * pb);
        // The two forms of the quadratic's root; the second loses no digits when s is positive.
        double p = s > 0 ? 2 * odds * pa * pb / (s + root) : (s - root) / (2 * (odds - 1));
        return p / (pa * pb);
    }
}
