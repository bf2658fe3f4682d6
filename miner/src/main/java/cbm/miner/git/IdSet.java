package cbm.miner.git;

import java.util.Arrays;
import org.eclipse.jgit.lib.AnyObjectId;

/** A growing set of object ids in flat arrays, for many threads: about 40 bytes an id and no object each. */
final class IdSet {
    private static final int STRIPES = 64;
    private static final int WORDS = 5;

    private final Stripe[] stripes = new Stripe[STRIPES];

    IdSet() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    /** Adds an id; tells whether it is new. */
    boolean add(AnyObjectId id) {
        int[] words = new int[WORDS];
        id.copyRawTo(words, 0);
        return stripes[words[0] & (STRIPES - 1)].add(words);
    }

    /** Open addressing with linear probing; an all-zero entry is empty (git reserves the zero id). */
    private static final class Stripe {
        private int[] table = new int[64 * WORDS];
        private int size;

        synchronized boolean add(int[] words) {
            int at = find(table, words);
            if (isSet(table, at)) {
                return false;
            }
            System.arraycopy(words, 0, table, at, WORDS);
            if (++size * 2 > table.length / WORDS) {
                table = grown();
            }
            return true;
        }

        private int[] grown() {
            int[] larger = new int[table.length * 2];
            for (int at = 0; at < table.length; at += WORDS) {
                if (isSet(table, at)) {
                    int[] words = Arrays.copyOfRange(table, at, at + WORDS);
                    System.arraycopy(words, 0, larger, find(larger, words), WORDS);
                }
            }
            return larger;
        }

        private static int find(int[] table, int[] words) {
            int slots = table.length / WORDS;
            int slot = words[1] & (slots - 1);
            while (true) {
                int at = slot * WORDS;
                if (!isSet(table, at) || Arrays.equals(table, at, at + WORDS, words, 0, WORDS)) {
                    return at;
                }
                slot = (slot + 1) & (slots - 1);
            }
        }

        private static boolean isSet(int[] table, int at) {
            return (table[at] | table[at + 1] | table[at + 2] | table[at + 3] | table[at + 4]) != 0;
        }
    }
}
