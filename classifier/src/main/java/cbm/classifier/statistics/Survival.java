package cbm.classifier.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How long things last, some of which may last on: the Kaplan-Meier estimate with Greenwood's variance and pointwise
 * log-log limits (Kaplan and Meier 1958; Kalbfleisch and Prentice 1980). Where every end was seen it is one less the
 * empirical distribution.
 */
public final class Survival {
    /** What the limits are, in words. */
    public static final String BAND = "pointwise log-log limits with Greenwood's variance";

    /**
     * How long one thing lasted.
     *
     * @param time how long, at least 0, in any unit
     * @param ended whether its end was seen; else it lasted at least so long
     */
    public record Observation(double time, boolean ended) {
        /** Checks the time. */
        public Observation {
            if (!(time >= 0) || Double.isInfinite(time)) {
                throw new IllegalArgumentException("a time of " + time);
            }
        }
    }

    /**
     * A time at which something ended or was lost from sight.
     *
     * @param atRisk how many lasted up to it
     * @param ended how many ended at it
     * @param lost how many were lost from sight at it
     * @param survival the share that lasts longer
     * @param greenwood Greenwood's sum up to it, the variance of the share divided by the share squared; infinite where
     *     none lasts longer
     */
    public record Step(double time, int atRisk, int ended, int lost, double survival, double greenwood) {}

    private final int size;
    private final List<Step> steps;

    private Survival(int size, List<Step> steps) {
        this.size = size;
        this.steps = List.copyOf(steps);
    }

    /** The estimate from some observations, in any order. */
    public static Survival of(List<Observation> observations) {
        List<Observation> sorted = observations.stream()
                .sorted(Comparator.comparingDouble(Observation::time))
                .toList();
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        int from = 0;
        while (from < sorted.size()) {
            double time = sorted.get(from).time();
            int to = from;
            int ended = 0;
            while (to < sorted.size() && sorted.get(to).time() == time) {
                ended += sorted.get(to).ended() ? 1 : 0;
                to++;
            }
            int atRisk = sorted.size() - from;
            survival *= 1 - (double) ended / atRisk;
            greenwood += ended == 0 ? 0 : (double) ended / ((double) atRisk * (atRisk - ended));
            steps.add(new Step(time, atRisk, ended, to - from - ended, survival, greenwood));
            from = to;
        }
        return new Survival(sorted.size(), steps);
    }

    /** The number of observations. */
    public int size() {
        return size;
    }

    /** The steps in the order of time. */
    public List<Step> steps() {
        return steps;
    }

    /** The share that has ended by a time, that time included: the distribution function. */
    public double endedBy(double time) {
        return last(time).map(step -> 1 - step.survival()).orElse(0.0);
    }

    /**
     * Limits of {@link #endedBy}. Before the first end both are 0; where all have ended the upper one is 1 and the lower
     * one that of the step before, for Greenwood's variance says nothing there.
     *
     * @param level the confidence level, such as 0.95
     */
    public Interval endedBy(double time, double level) {
        Interval limits = new Interval(0, 0, level);
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            limits = limits(step, limits.low(), level);
        }
        return limits;
    }

    private static Interval limits(Step step, double lowBefore, double level) {
        if (step.survival() >= 1) {
            return new Interval(0, 0, level);
        }
        if (step.survival() <= 0) {
            return new Interval(lowBefore, 1, level);
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double log = Math.log(step.survival());
        double spread = z * Math.sqrt(step.greenwood()) / Math.abs(log);
        double most = Math.exp(log * Math.exp(-spread));
        double least = Math.exp(log * Math.exp(spread));
        return new Interval(1 - most, 1 - least, level);
    }

    private Optional<Step> last(double time) {
        return steps.stream().filter(step -> step.time() <= time).reduce((a, b) -> b);
    }

    /**
     * The time by which a share has ended; nothing where fewer are known to have ended.
     *
     * @param share such as 0.5 for the median
     */
    public Optional<Double> quantile(double share) {
        // Products of fractions miss a round share by rounding.
        return steps.stream()
                .filter(step -> 1 - step.survival() >= share - 1e-9)
                .map(Step::time)
                .findFirst();
    }

    /**
     * Limits of a quantile: the times at which the share lies between the limits of {@link #endedBy} (Brookmeyer and
     * Crowley 1982). The upper one may be infinite.
     */
    public Interval quantile(double share, double level) {
        double low = Double.NaN;
        Interval limits = new Interval(0, 0, level);
        for (Step step : steps) {
            limits = limits(step, limits.low(), level);
            if (Double.isNaN(low) && limits.high() >= share - 1e-9) {
                low = step.time();
            }
            if (limits.low() >= share - 1e-9) {
                return new Interval(low, step.time(), level);
            }
        }
        return new Interval(Double.isNaN(low) ? 0 : low, Double.POSITIVE_INFINITY, level);
    }
}
