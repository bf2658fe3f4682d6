package cbm.miner.sample;

import java.util.List;

/**
 * The share of the population that has a property, from a stratified sample.
 *
 * <p>The share is the sum of the strata's shares in the sample, weighted by their sizes in the frame. The interval is
 * Wilson's (1927) with the effective sample size: the size of a simple sample, drawn from an endless population, that
 * would have the variance of this one. That variance is the stratified one with finite-population correction, in which
 * each stratum's share is drawn towards the whole's by one unit's weight, so that a stratum whose few units agree does
 * not pass for certain. With one stratum this is Wilson's interval with finite-population correction.
 *
 * @param share the estimated share
 * @param low the lower limit
 * @param high the upper limit
 * @param confidence the confidence level
 * @param population number of units in the strata that the sample covers
 * @param labelled number of units that were labelled
 * @param having how many of those have the property
 * @param effectiveSize the effective sample size; infinite where the whole population was labelled
 */
public record Estimate(
        double share,
        double low,
        double high,
        double confidence,
        int population,
        int labelled,
        int having,
        double effectiveSize) {
    /**
     * What was found in a stratum.
     *
     * @param name its name
     * @param population number of its units in the frame
     * @param labelled number of its units that were labelled
     * @param having how many of those have the property
     */
    public record Stratum(String name, int population, int labelled, int having) {
        /** Checks that the numbers fit. */
        public Stratum {
            if (having < 0 || having > labelled || labelled > population) {
                throw new IllegalArgumentException(
                        having + " of " + labelled + " of " + population + " units of stratum " + name);
            }
        }
    }

    /**
     * Estimates a share.
     *
     * @param strata the strata; those without a labelled unit are left out of the population
     * @throws IllegalArgumentException if no unit was labelled
     */
    public static Estimate of(List<Stratum> strata, double confidence) {
        List<Stratum> covered =
                strata.stream().filter(stratum -> stratum.labelled() > 0).toList();
        if (covered.isEmpty()) {
            throw new IllegalArgumentException("no unit was labelled");
        }
        int population = covered.stream().mapToInt(Stratum::population).sum();
        int labelled = covered.stream().mapToInt(Stratum::labelled).sum();
        int having = covered.stream().mapToInt(Stratum::having).sum();
        double share = 0;
        for (Stratum stratum : covered) {
            share += weight(stratum, population) * stratum.having() / stratum.labelled();
        }
        double size = effectiveSize(covered, population, share);
        double low = share;
        double high = share;
        if (!Double.isInfinite(size)) {
            double z = Normal.twoSided(confidence);
            double middle = (share + z * z / (2 * size)) / (1 + z * z / size);
            double half = z / (1 + z * z / size) * Math.sqrt(share * (1 - share) / size + z * z / (4 * size * size));
            low = Math.max(middle - half, (double) having / population);
            high = Math.min(middle + half, 1 - (double) (labelled - having) / population);
        }
        return new Estimate(
                share, Math.min(low, share), Math.max(high, share), confidence, population, labelled, having, size);
    }

    private static double weight(Stratum stratum, int population) {
        return (double) stratum.population() / population;
    }

    private static double effectiveSize(List<Stratum> strata, int population, double share) {
        int labelled = strata.stream().mapToInt(Stratum::labelled).sum();
        double centre = Math.clamp(share, 0.5 / labelled, 1 - 0.5 / labelled);
        double variance = 0;
        double drawn = 0;
        for (Stratum stratum : strata) {
            double weight = weight(stratum, population);
            double own = strata.size() == 1 ? centre : (stratum.having() + centre) / (stratum.labelled() + 1);
            double left = stratum.population() == 1
                    ? 0
                    : (double) (stratum.population() - stratum.labelled()) / (stratum.population() - 1);
            // The unbiased divisor is one less; a unit that stands alone in its stratum leaves none.
            double divisor = strata.size() == 1 ? stratum.labelled() : Math.max(1, stratum.labelled() - 1);
            variance += weight * weight * left * own * (1 - own) / divisor;
            drawn += weight * own;
        }
        return variance == 0 ? Double.POSITIVE_INFINITY : drawn * (1 - drawn) / variance;
    }
}
