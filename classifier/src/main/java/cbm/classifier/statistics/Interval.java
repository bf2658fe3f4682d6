package cbm.classifier.statistics;

/**
 * A confidence interval.
 *
 * @param low the lower limit
 * @param high the upper limit, which may be infinite
 * @param level the confidence level, between 0 and 1, such as 0.95
 */
public record Interval(double low, double high, double level) {

    /** Checks that the limits are in order and the level is one. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("limits " + low + " and " + high + " are not in order");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
        }
    }

    /** Whether a value lies between the limits or on one. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
