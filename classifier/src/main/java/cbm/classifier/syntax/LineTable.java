package cbm.classifier.syntax;

import java.util.Arrays;

/** Where the lines of a text begin, or of the piece of a text that begins in a given line. Immutable. */
public final class LineTable {

    private final int length;
    private final int firstLine;
    private final int[] starts;

    /**
     * The lines of a text.
     *
     * @param firstLine the 1-based number of its first line
     */
    public LineTable(String text, int firstLine) {
        this.length = text.length();
        this.firstLine = firstLine;
        int[] found = new int[64];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = end + 1;
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** The line of an offset. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return firstLine + (found >= 0 ? found : -found - 2);
    }

    /** The line in which a node begins. */
    public int firstLine(Node node) {
        return line(node.start());
    }

    /** The line in which a node's last char stands. */
    public int lastLine(Node node) {
        return line(Math.max(node.start(), node.end() - 1));
    }

    /** The number of lines; a last line without any char does not count unless it is the only one. */
    public int count() {
        boolean endsWithBreak = starts.length > 1 && starts[starts.length - 1] == length;
        return endsWithBreak ? starts.length - 1 : starts.length;
    }
}
