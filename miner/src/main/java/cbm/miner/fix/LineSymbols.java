package cbm.miner.fix;

import java.util.Arrays;

/** Gives equal lines the same small number, different lines different ones. */
final class LineSymbols {
    private final int mask;
    /** By slot of the hash table: a symbol plus one, or 0 where the slot is free. */
    private final int[] slots;
    /** By symbol: where its first line stands. */
    private final byte[][] texts;

    private final int[] starts;
    private final int[] ends;
    private final int[] hashes;
    private int count;

    LineSymbols(int lines) {
        int size = Integer.highestOneBit(Math.max(8, lines)) * 4;
        this.mask = size - 1;
        this.slots = new int[size];
        this.texts = new byte[lines][];
        this.starts = new int[lines];
        this.ends = new int[lines];
        this.hashes = new int[lines];
    }

    /** The symbols of a file's lines. */
    int[] of(Lines lines) {
        int[] symbols = new int[lines.count];
        for (int line = 0; line < symbols.length; line++) {
            symbols[line] = of(lines.bytes, lines.starts[line], lines.starts[line + 1], lines.hashes[line]);
        }
        return symbols;
    }

    /**
     * The symbols of a file's lines, of which some are known from another file.
     *
     * @param known the symbols of the other file
     * @param head how many lines both begin with
     * @param tail how many lines both end with
     */
    int[] of(Lines lines, int[] known, int head, int tail) {
        int[] symbols = new int[lines.count];
        System.arraycopy(known, 0, symbols, 0, head);
        System.arraycopy(known, known.length - tail, symbols, symbols.length - tail, tail);
        for (int line = head; line < symbols.length - tail; line++) {
            symbols[line] = of(lines.bytes, lines.starts[line], lines.starts[line + 1], lines.hashes[line]);
        }
        return symbols;
    }

    /** One more than the greatest symbol given. */
    int count() {
        return count;
    }

    private int of(byte[] bytes, int from, int to, int hash) {
        int slot = (hash * 0x9E3779B9) >>> 7 & mask;
        while (slots[slot] != 0) {
            int symbol = slots[slot] - 1;
            if (hashes[symbol] == hash && Arrays.equals(texts[symbol], starts[symbol], ends[symbol], bytes, from, to)) {
                return symbol;
            }
            slot = slot + 1 & mask;
        }
        texts[count] = bytes;
        starts[count] = from;
        ends[count] = to;
        hashes[count] = hash;
        slots[slot] = ++count;
        return count - 1;
    }
}
