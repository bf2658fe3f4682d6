package cbm.classifier.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A count out of a total.
 *
 * @param count how many have the property
 * @param total how many there are
 */
public record Proportion(long count, long total) {

    /** Checks that the count lies between 0 and the total. */
    public Proportion {
        if (count < 0 || count > total) {
            throw new IllegalArgumentException(count + " of " + total + " is not a proportion");
        }
    }

    /** The share, between 0 and 1; not a number if the total is 0. */
    public double share() {
        return (double) count / total;
    }

    /**
     * Wilson's score interval (Wilson 1927); the whole range from 0 to 1 if the total is 0.
     *
     * @param level the confidence level, such as 0.95
     */
    public Interval wilson(double level) {
        if (total == 0) {
            return new Interval(0, 1, level);
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(total), Math.toIntExact(count), 1 - level);
        double low = count == 0 ? 0 : Math.max(0, interval.getLowerBound());
        double high = count == total ? 1 : Math.min(1, interval.getUpperBound());
        return new Interval(low, high, level);
    }
}
