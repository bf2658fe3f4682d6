package cbm.miner.sample;

import java.util.Locale;

/** How a sample is shared out among strata. */
public enum Allocation {
    /** By the strata's sizes, with Sainte-Laguë's divisors. */
    PROPORTIONAL,
    /** The same number to each stratum, as long as it has units left. */
    EQUAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the next unit goes to one stratum rather than to another.
     *
     * <p>Compares the quotients of weight and {@code 2 * drawn + 1} exactly.
     */
    boolean prefers(long size, long drawn, long otherSize, long otherDrawn) {
        long weight = this == PROPORTIONAL ? size : 1;
        long otherWeight = this == PROPORTIONAL ? otherSize : 1;
        return weight * (2 * otherDrawn + 1) > otherWeight * (2 * drawn + 1);
    }
}
