package cbm.miner.fix;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once, the first one lowest. */
final class Words {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Words() {}

    /** The eight bytes from an offset, padded with NUL where fewer are left. */
    static long at(byte[] bytes, int offset, int end) {
        if (end - offset >= Long.BYTES) {
            return (long) WORDS.get(bytes, offset);
        }
        long word = 0;
        for (int i = end - 1; i >= offset; i--) {
            word = word << 8 | bytes[i] & 0xff;
        }
        return word;
    }

    /** How many bytes of a word stand before the first that has a value; eight where none has. */
    static int bytesBefore(long word, byte value) {
        long zeroed = word ^ ONES * (value & 0xff);
        long hits = zeroed - ONES & ~zeroed & HIGH_BITS;
        if (hits == 0) {
            return Long.BYTES;
        }
        // One bit for each byte up to the hit, summed up by a product: the client compiler has no instruction for it.
        long lowest = hits & -hits;
        return (int) ((lowest - 1 & ONES) * ONES >>> 56) - 1;
    }

    /** A word cut off after some of its bytes, 1 to 8. */
    static long cut(long word, int bytes) {
        return word & -1L >>> Long.SIZE - bytes * Byte.SIZE;
    }

    /** Whether a range holds a byte of a value. */
    static boolean contain(byte[] bytes, int from, int to, byte value) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            if (bytesBefore((long) WORDS.get(bytes, i), value) < Long.BYTES) {
                return true;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == value) {
                return true;
            }
        }
        return false;
    }

    /** Whether a range is plain ASCII. */
    static boolean areAscii(byte[] bytes, int from, int to) {
        long bits = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            bits |= (long) WORDS.get(bytes, i);
        }
        for (; i < to; i++) {
            bits |= bytes[i];
        }
        return (bits & HIGH_BITS) == 0;
    }
}
