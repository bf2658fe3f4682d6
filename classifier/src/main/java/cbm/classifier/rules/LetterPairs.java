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

    private LetterPairs() {}

    /** The pairs of a text. */
    public static LetterPairs of(String text) {
        LetterPairs pairs = new LetterPairs();
        for (int i = 1; i < text.length(); i++) {
            int bit = (text.charAt(i - 1) * 31 + text.charAt(i)) & (BITS - 1);
            pairs.bits[bit / Long.SIZE] |= 1L << bit;
        }
        return pairs;
    }

    /** Whether all pairs of another text are among these. */
    boolean hold(LetterPairs others) {
        for (int i = 0; i < bits.length; i++) {
            if ((others.bits[i] & ~bits[i]) != 0) {
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
