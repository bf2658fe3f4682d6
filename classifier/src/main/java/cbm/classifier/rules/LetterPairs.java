package cbm.classifier.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs of neighbouring letters a text has, a few pairs taken for one: what lacks a pair of a text does not hold the text,
 * which is told many times faster than by looking for it.
 */
public final class LetterPairs {

    private static final int BITS = 1024;

    private final long[] bits = new long[BITS / Long.SIZE];

    /** The bits that are set, in the order of the text: the first that another lacks is met early. */
    private final int[] set;

    private LetterPairs(String text) {
        this.set = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < set.length; i++) {
            int bit = (text.charAt(i) * 31 + text.charAt(i + 1)) & (BITS - 1);
            set[i] = bit;
            bits[bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** The pairs of a text. */
    public static LetterPairs of(String text) {
        return new LetterPairs(text);
    }

    /** Whether all pairs of another text are among these. */
    boolean hold(LetterPairs others) {
        for (int bit : others.set) {
            if ((bits[bit / Long.SIZE] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LetterPairs pairs && Arrays.equals(bits, pairs.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
