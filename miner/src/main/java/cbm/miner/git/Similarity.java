package cbm.miner.git;

import cbm.miner.fix.FileContent;
import java.util.Arrays;

/**
 * What git compares two files by when it looks for renames: how many bytes stand in which chunk, a chunk being a line
 * or 64 bytes of a longer one.
 *
 * <p>Scores run from 0 to {@value #MOST}, as git's do (its {@code diffcore-delta}), so that thresholds agree to the
 * last unit.
 */
final class Similarity {
    /** The score of equal files. */
    static final int MOST = 60_000;

    private static final int CHUNK = 64;
    private static final int HASHES = 107_927;

    private final int size;
    /** By chunk, in the order of the hashes: the hash in the upper half, its bytes in the lower. */
    private final long[] chunks;

    private Similarity(int size, long[] chunks) {
        this.size = size;
        this.chunks = chunks;
    }

    static Similarity of(FileContent content) {
        byte[] bytes = content.bytes();
        return new Similarity(bytes.length, new Chunks(bytes, !content.isBinary()).sorted());
    }

    /** How much of the larger of two files is common to both; 0 where that cannot reach the least score. */
    static int score(Similarity source, Similarity target, int least) {
        long larger = Math.max(source.size, target.size);
        long difference = larger - Math.min(source.size, target.size);
        if (larger * (MOST - least) < difference * MOST || target.size == 0) {
            return 0;
        }
        return (int) (common(source.chunks, target.chunks) * MOST / larger);
    }

    private static long common(long[] source, long[] target) {
        long common = 0;
        int i = 0;
        int j = 0;
        while (i < source.length && j < target.length) {
            int order = Integer.compare((int) (source[i] >>> 32), (int) (target[j] >>> 32));
            if (order == 0) {
                common += Math.min((int) source[i++], (int) target[j++]);
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** The chunks of one file, gathered by hash. */
    private static final class Chunks {
        private long[] table = new long[512];
        private int used;

        Chunks(byte[] bytes, boolean isText) {
            int low = 0;
            int high = 0;
            int length = 0;
            for (int i = 0; i < bytes.length; i++) {
                int each = bytes[i] & 0xff;
                if (isText && each == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                    continue;
                }
                int old = low;
                low = (low << 7) ^ (high >>> 25);
                high = (high << 7) ^ (old >>> 25);
                low += each;
                if (++length == CHUNK || each == '\n') {
                    add(hash(low, high), length);
                    length = 0;
                    low = 0;
                    high = 0;
                }
            }
            if (length > 0) {
                add(hash(low, high), length);
            }
        }

        private static int hash(int low, int high) {
            return Integer.remainderUnsigned(low + high * 0x61, HASHES);
        }

        private void add(int hash, int length) {
            int mask = table.length - 1;
            int slot = hash * 0x9E3779B9 >>> 8 & mask;
            while (table[slot] != 0 && (int) (table[slot] >>> 32) != hash) {
                slot = slot + 1 & mask;
            }
            if (table[slot] == 0) {
                table[slot] = (long) hash << 32;
                used++;
            }
            table[slot] += length;
            if (used * 2 > table.length) {
                grow();
            }
        }

        private void grow() {
            long[] old = table;
            table = new long[old.length * 4];
            used = 0;
            for (long each : old) {
                if (each != 0) {
                    add((int) (each >>> 32), (int) each);
                }
            }
        }

        long[] sorted() {
            long[] chunks = new long[used];
            int count = 0;
            for (long each : table) {
                if (each != 0) {
                    chunks[count++] = each;
                }
            }
            Arrays.sort(chunks);
            return chunks;
        }
    }
}
