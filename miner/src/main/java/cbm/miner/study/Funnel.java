package cbm.miner.study;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many commits of one repository ended up where; the parts add up to the commits read.
 *
 * @param counts number of commits at each step; a step without commits may be left out
 */
public record Funnel(Map<FunnelStep, Integer> counts) {
    public Funnel {
        Map<FunnelStep, Integer> all = new EnumMap<>(FunnelStep.class);
        for (FunnelStep step : FunnelStep.values()) {
            all.put(step, counts.getOrDefault(step, 0));
        }
        counts = Collections.unmodifiableMap(all);
    }

    /** A funnel that no commit went through. */
    public static Funnel empty() {
        return new Funnel(Map.of());
    }

    /** The number of commits that were met. */
    public int read() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The number of commits at one step. */
    public int at(FunnelStep step) {
        return counts.getOrDefault(step, 0);
    }

    /** This funnel and another one together. */
    public Funnel plus(Funnel other) {
        Map<FunnelStep, Integer> sum = new EnumMap<>(FunnelStep.class);
        for (FunnelStep step : FunnelStep.values()) {
            sum.put(step, at(step) + other.at(step));
        }
        return new Funnel(sum);
    }
}
