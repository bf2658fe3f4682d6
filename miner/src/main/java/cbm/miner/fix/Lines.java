package cbm.miner.fix;

import java.util.Arrays;

/**
 * A file's bytes, cut into lines.
 *
 * <p>A line runs from its start to the next one's, line feed included; only the last line of a file may lack it.
 */
final class Lines {
    final byte[] bytes;
    /** The byte offset of each line, and after them the file's end. */
    final int[] starts;
    /** A hash of each line. */
    final int[] hashes;

    final int count;

    private Lines(byte[] bytes, int[] starts, int[] hashes, int count) {
        this.bytes = bytes;
        this.starts = starts;
        this.hashes = hashes;
        this.count = count;
    }

    /** Cuts a file into lines. */
    static Lines of(byte[] bytes) {
        Cut cut = new Cut(bytes, bytes.length / 24 + 16);
        cut.upTo(bytes.length);
        return cut.lines();
    }

    /**
     * Cuts a file into lines that has whole lines in common with another one.
     *
     * @param other the other file
     * @param head how many bytes both begin with
     * @param tail how many bytes both end with
     */
    static Lines of(byte[] bytes, Lines other, int head, int tail) {
        int change = bytes.length - other.bytes.length;
        Cut cut = new Cut(bytes, other.count + 16 + Math.max(0, change) / 24);
        cut.copy(other, 0, other.lineAt(head), 0);
        cut.start = head;
        cut.upTo(bytes.length - tail);
        cut.copy(other, other.lineAt(other.bytes.length - tail), other.count, change);
        return cut.lines();
    }

    /** The index of the line that begins at a byte offset, or the count for the file's end. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, count + 1, offset);
        if (found < 0) {
            throw new IllegalArgumentException("no line begins at " + offset);
        }
        return found;
    }

    /** The indent of a line in columns, tabs to the next multiple of eight, at most 200; -1 for a blank line. */
    int indent(int line) {
        int columns = 0;
        for (int i = starts[line]; i < starts[line + 1]; i++) {
            switch (bytes[i]) {
                case ' ' -> columns++;
                case '\t' -> columns += 8 - columns % 8;
                case '\r', '\n' -> {}
                default -> {
                    return columns;
                }
            }
            if (columns >= 200) {
                return 200;
            }
        }
        return -1;
    }

    /** The lines found so far. */
    private static final class Cut {
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        private final byte[] bytes;
        private int[] starts;
        private int[] hashes;
        private int count;
        private int start;

        Cut(byte[] bytes, int lines) {
            this.bytes = bytes;
            this.starts = new int[lines];
            this.hashes = new int[lines];
        }

        /** Takes lines over that stand some bytes farther here. */
        void copy(Lines other, int from, int to, int farther) {
            reserve(to - from);
            System.arraycopy(other.hashes, from, hashes, count, to - from);
            for (int line = from; line < to; line++) {
                starts[count++] = other.starts[line] + farther;
            }
        }

        void upTo(int end) {
            long hash = 0;
            int i = start;
            while (i < end) {
                long word = Words.at(bytes, i, end);
                int before = Words.bytesBefore(word, (byte) '\n');
                if (before < Long.BYTES) {
                    add(hash(hash, Words.cut(word, before + 1)));
                    i += before + 1;
                    start = i;
                    hash = 0;
                } else {
                    hash = hash(hash, word);
                    i += Long.BYTES;
                }
            }
            if (start < end) {
                add(hash);
                start = end;
            }
        }

        private static long hash(long hash, long word) {
            return Long.rotateLeft((hash ^ word) * SPREAD, 29);
        }

        private void add(long hash) {
            reserve(1);
            hashes[count] = (int) (hash ^ hash >>> 32);
            starts[count++] = start;
        }

        private void reserve(int lines) {
            if (count + lines >= starts.length) {
                int size = Math.max(count + lines + 1, starts.length * 2);
                starts = Arrays.copyOf(starts, size);
                hashes = Arrays.copyOf(hashes, size);
            }
        }

        Lines lines() {
            reserve(1);
            starts[count] = bytes.length;
            return new Lines(bytes, starts, hashes, count);
        }
    }
}
