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

    final int count;

    private Lines(byte[] bytes, int[] starts, int count) {
        this.bytes = bytes;
        this.starts = starts;
        this.count = count;
    }

    /** Cuts a file into lines. */
    static Lines of(byte[] bytes) {
        return new Cut(bytes, new int[bytes.length / 24 + 16])
                .upTo(bytes.length)
                .lines();
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
        int headLines = other.lineAt(head);
        int tailLine = other.lineAt(other.bytes.length - tail);
        Cut cut = new Cut(bytes, Arrays.copyOf(other.starts, other.count + 16 + Math.max(0, change) / 24));
        cut.count = headLines;
        cut.start = head;
        cut.upTo(bytes.length - tail);
        for (int line = tailLine; line < other.count; line++) {
            cut.add(other.starts[line] + change);
        }
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
        private final byte[] bytes;
        private int[] starts;
        private int count;
        private int start;

        Cut(byte[] bytes, int[] starts) {
            this.bytes = bytes;
            this.starts = starts;
        }

        Cut upTo(int end) {
            for (int i = start; i < end; i++) {
                if (bytes[i] == '\n') {
                    add(start);
                    start = i + 1;
                }
            }
            if (start < end) {
                add(start);
            }
            return this;
        }

        void add(int offset) {
            if (count + 2 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[count++] = offset;
        }

        Lines lines() {
            add(bytes.length);
            return new Lines(bytes, starts, count - 1);
        }
    }
}
