package cbm.miner.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * A text by lines, of each of which only a part counts when it is compared with another version: never its spacing, and
 * of the rest what the caller leaves in.
 */
public final class ComparedLines {
    /** As it stands, by which groups of changed lines are moved to where they read best. */
    private final Lines shown;
    /** What counts of each line. */
    private final Lines counted;

    private ComparedLines(Lines shown, Lines counted) {
        this.shown = shown;
        this.counted = counted;
    }

    /** A text of which everything counts but the spacing, as for {@code git diff -w}. */
    public static ComparedLines of(FileContent text) {
        return of(text, text);
    }

    /**
     * A text of which only a part counts.
     *
     * @param text the text as it stands
     * @param part the same lines without what does not count
     * @throws IllegalArgumentException where the part does not have as many lines
     */
    public static ComparedLines of(FileContent text, FileContent part) {
        Lines shown = Lines.of(text.bytes());
        Lines counted = Lines.of(withoutSpaces(part.bytes()));
        if (shown.count != counted.count) {
            throw new IllegalArgumentException(counted.count + " lines are no part of " + shown.count);
        }
        return new ComparedLines(shown, counted);
    }

    private static byte[] withoutSpaces(byte[] bytes) {
        byte[] kept = new byte[bytes.length + 1];
        int length = 0;
        for (byte each : bytes) {
            if (each == '\n' || !isSpace(each)) {
                kept[length++] = each;
            }
        }
        // Whether the last line is ended is spacing too; one of spaces alone stays a line.
        if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
            kept[length++] = '\n';
        }
        return Arrays.copyOf(kept, length);
    }

    private static boolean isSpace(byte each) {
        return each == ' ' || each >= '\t' && each <= '\r';
    }

    /** The number of lines. */
    public int count() {
        return shown.count;
    }

    /** Whether nothing of a line counts. */
    public boolean isBlank(int line) {
        return counted.starts[line + 1] - counted.starts[line] <= 1;
    }

    /** What counts of a line, without spaces, byte by byte as ISO 8859-1. */
    public String counted(int line) {
        int from = counted.starts[line];
        return new String(counted.bytes, from, counted.starts[line + 1] - 1 - from, ISO_8859_1);
    }

    /**
     * Where each line stood in an earlier version, as {@code git diff} finds by default.
     *
     * @return for each line the index of the same line before, or -1 for one that was added or changed
     */
    public int[] linesBefore(ComparedLines before) {
        int[] found = new int[count()];
        Arrays.fill(found, -1);
        if (count() == 0 || before.count() == 0) {
            return found;
        }
        LineSymbols symbols = new LineSymbols(before.count() + count());
        ChangedLines removed = new ChangedLines(before.shown, symbols.of(before.counted));
        ChangedLines added = new ChangedLines(shown, symbols.of(counted));
        if (!Arrays.equals(removed.symbols, added.symbols)) {
            new ShortestEdit(removed.symbols, added.symbols, symbols.count(), removed.changed, added.changed)
                    .compare(0, before.count(), 0, count());
            Slider.settle(removed, added);
            Slider.settle(added, removed);
        }
        int from = 0;
        for (int line = 0; line < count(); line++) {
            if (!added.changed[line]) {
                while (removed.changed[from]) {
                    from++;
                }
                found[line] = from++;
            }
        }
        return found;
    }
}
