package cbm.classifier.rules;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which triples of neighbouring letters a text has, a few triples taken for one: what lacks a triple of a text does not hold the
 * text, which is told many times faster than by looking for it.
 */
public final class LetterTriples {

    private static final int BITS = 4096;

    /** The words that the bits fill. */
    static final int WORDS = BITS / Long.SIZE;

    /** The letters of a triple. */
    static final int LONG = 3;

    /** What stands for the first triple of a shorter text. */
    static final int NONE = -1;

    private final long[] bits = new long[WORDS];

    /** The bits that are set, in the order of the text: the first that another lacks is met early. */
    private final int[] set;

    private LetterTriples(int[] set) {
        this.set = set;
        for (int bit : set) {
            bits[bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** The triples of a text. */
    public static LetterTriples of(String text) {
        int[] set = new int[Math.max(0, text.length() - LONG + 1)];
        for (int i = 0; i < set.length; i++) {
            set[i] = ((text.charAt(i) * 31 + text.charAt(i + 1)) * 31 + text.charAt(i + 2)) & (BITS - 1);
        }
        return new LetterTriples(set);
    }

    /** The triples of any of some texts. */
    static LetterTriples ofAny(List<LetterTriples> texts) {
        LetterTriples all = new LetterTriples(new int[0]);
        for (LetterTriples text : texts) {
            for (int i = 0; i < all.bits.length; i++) {
                all.bits[i] |= text.bits[i];
            }
        }
        return all;
    }

    /** The bit of the first triple, or {@link #NONE}. */
    int first() {
        return set.length == 0 ? NONE : set[0];
    }

    /** The bits, in words of 64. */
    long word(int number) {
        return bits[number];
    }

    /** Whether all triples of another text are among these. */
    boolean hold(LetterTriples text) {
        for (int bit : text.set) {
            if ((bits[bit / Long.SIZE] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LetterTriples triples && Arrays.equals(bits, triples.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
