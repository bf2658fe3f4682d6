package cbm.miner.sample;

/**
 * How large a simple sample must be for a margin of error: Cochran's formula with finite-population correction
 * (Cochran, Sampling Techniques, 1977, section 4.4).
 */
public final class SampleSize {
    private SampleSize() {}

    /**
     * The smallest size that keeps the margin.
     *
     * @param population number of units of the frame
     * @param confidence the confidence level, such as 0.95
     * @param margin half the width of the interval, such as 0.05
     * @param share the expected share; 0.5 is the worst case
     */
    public static int of(int population, double confidence, double margin, double share) {
        if (!(margin > 0 && margin < 1) || !(share > 0 && share < 1)) {
            throw new IllegalArgumentException("margin and share lie between 0 and 1");
        }
        double z = Normal.twoSided(confidence);
        double infinite = z * z * share * (1 - share) / (margin * margin);
        double size = infinite / (1 + (infinite - 1) / population);
        // What is above a whole number by less than the arithmetic's error is that number.
        return (int) Math.min(population, Math.ceil(size - 1e-9));
    }

    /**
     * The margin of error of a size: half the width of the interval around a share.
     *
     * @param population number of units of the frame
     * @param size number of units drawn
     */
    public static double margin(int population, int size, double confidence, double share) {
        if (size >= population || size == 0) {
            return size == 0 ? 1 : 0;
        }
        double correction = (double) (population - size) / (population - 1);
        return Normal.twoSided(confidence) * Math.sqrt(share * (1 - share) / size * correction);
    }
}
