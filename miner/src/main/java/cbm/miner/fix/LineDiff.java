package cbm.miner.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The difference of two texts by lines, as {@code git diff --histogram} shows it: three lines of context, and for each
 * hunk the line that git takes for its function.
 */
public final class LineDiff {
    private static final int CONTEXT = 3;
    private static final int MOST_FUNCTION_BYTES = 80;
    private static final String NO_NEWLINE = "\\ No newline at end of file";

    private final FileContent before;
    private final FileContent after;
    private final List<Edit> edits;
    private final Lines beforeLines;
    private final Lines afterLines;
    private final List<Hunk> hunks;
    private final Set<Side> latin1 = EnumSet.noneOf(Side.class);

    /** Takes what a comparison shows, line by line. */
    public interface Viewer {
        /**
         * One line.
         *
         * @param lead a blank, {@code +} or {@code -}
         * @param bytes bytes among which the line stands; not to be changed
         * @param from where the line begins
         * @param to where it ends, its line feed included if it has one
         */
        void line(char lead, byte[] bytes, int from, int to);
    }

    /** A run of lines removed and of lines added in their place, as indices. */
    private record Edit(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {}

    private LineDiff(FileContent before, FileContent after, ChangedLines removed, ChangedLines added) {
        this.before = before;
        this.after = after;
        this.beforeLines = removed.lines;
        this.afterLines = added.lines;
        this.edits = edits(removed, added);
        this.hunks = makeHunks();
    }

    /** Compares two contents. */
    public static LineDiff of(FileContent before, FileContent after) {
        if (before.size() == 0 || after.size() == 0) {
            return new LineDiff(before, after, allChanged(before), allChanged(after));
        }
        CommonEnds ends = CommonEnds.of(before.bytes(), after.bytes());
        Lines beforeLines = Lines.of(before.bytes());
        Lines afterLines = Lines.of(after.bytes(), beforeLines, ends.head(), ends.tail());
        int head = beforeLines.lineAt(ends.head());
        int tail = beforeLines.count - beforeLines.lineAt(before.size() - ends.tail());
        LineSymbols symbols = new LineSymbols(beforeLines.count + afterLines.count - head - tail);
        ChangedLines removed = new ChangedLines(beforeLines, symbols.of(beforeLines));
        ChangedLines added = new ChangedLines(afterLines, symbols.of(afterLines, removed.symbols, head, tail));
        if (!Arrays.equals(removed.symbols, added.symbols)) {
            // Over the whole files, not between their common ends: what is rare in them decides, as it does in git.
            new Histogram(removed.symbols, added.symbols, symbols.count(), removed.changed, added.changed)
                    .compare(0, beforeLines.count, 0, afterLines.count);
            Slider.settle(removed, added);
            Slider.settle(added, removed);
        }
        return new LineDiff(before, after, removed, added);
    }

    private static ChangedLines allChanged(FileContent content) {
        ChangedLines lines = new ChangedLines(Lines.of(content.bytes()), new int[0]);
        Arrays.fill(lines.changed, 0, lines.lines.count, true);
        return lines;
    }

    /** The hunks between two texts. */
    public static List<Hunk> hunks(String before, String after) {
        return of(FileContent.of(before), FileContent.of(after)).hunks();
    }

    /** The hunks in the order of the file; none where the contents are equal. */
    public List<Hunk> hunks() {
        return hunks;
    }

    /** Whether the two contents are equal. */
    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /** The sides of which the hunks show what is not UTF-8 and was decoded as ISO-8859-1. */
    public Set<Side> latin1() {
        return latin1;
    }

    /** Shows every line of every hunk, in order. */
    public void show(Viewer viewer) {
        for (int start = 0, end; start < edits.size(); start = end) {
            end = hunkEnd(start);
            show(range(start, end), edits.subList(start, end), viewer);
        }
    }

    private List<Hunk> makeHunks() {
        List<Hunk> made = new ArrayList<>();
        String function = "";
        int searched = 0;
        for (int start = 0, end; start < edits.size(); start = end) {
            end = hunkEnd(start);
            Range range = range(start, end);
            int top = beforeLines.starts[range.beforeFrom];
            function = function(top, searched, function);
            searched = top;
            made.add(hunk(range, function, edits.subList(start, end)));
        }
        return List.copyOf(made);
    }

    private int hunkEnd(int start) {
        int end = start + 1;
        while (end < edits.size() && edits.get(end).beforeFrom - edits.get(end - 1).beforeTo <= 2 * CONTEXT) {
            end++;
        }
        return end;
    }

    /** The lines that a hunk spans, as indices. */
    private record Range(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {}

    private Range range(int start, int end) {
        Edit first = edits.get(start);
        Edit last = edits.get(end - 1);
        int above = Math.min(CONTEXT, Math.min(first.beforeFrom, first.afterFrom));
        int below = Math.min(CONTEXT, Math.min(beforeLines.count - last.beforeTo, afterLines.count - last.afterTo));
        return new Range(
                first.beforeFrom - above, last.beforeTo + below, first.afterFrom - above, last.afterTo + below);
    }

    private Hunk hunk(Range range, String function, List<Edit> shown) {
        List<String> lines = new ArrayList<>(range.afterTo - range.afterFrom + range.beforeTo - range.beforeFrom);
        show(range, shown, (lead, bytes, from, to) -> {
            boolean ended = to > from && bytes[to - 1] == '\n';
            lines.add(decoded(lead == '-' ? Side.BEFORE : Side.AFTER, lead, from, ended ? to - 1 : to));
            if (!ended) {
                lines.add(NO_NEWLINE);
            }
        });
        int beforeCount = range.beforeTo - range.beforeFrom;
        int afterCount = range.afterTo - range.afterFrom;
        return new Hunk(
                range.beforeFrom + (beforeCount == 0 ? 0 : 1),
                beforeCount,
                range.afterFrom + (afterCount == 0 ? 0 : 1),
                afterCount,
                function,
                lines);
    }

    private String decoded(Side side, char lead, int from, int to) {
        FileContent content = side == Side.BEFORE ? before : after;
        boolean isAscii = content.isAscii(from, to);
        if (!isAscii && !content.isUtf8()) {
            latin1.add(side);
        }
        return content.line(lead, from, to, isAscii);
    }

    private void show(Range range, List<Edit> shown, Viewer viewer) {
        int line = range.afterFrom;
        for (Edit edit : shown) {
            show(' ', afterLines, line, edit.afterFrom, viewer);
            show('-', beforeLines, edit.beforeFrom, edit.beforeTo, viewer);
            show('+', afterLines, edit.afterFrom, edit.afterTo, viewer);
            line = edit.afterTo;
        }
        show(' ', afterLines, line, range.afterTo, viewer);
    }

    private static void show(char lead, Lines lines, int from, int to, Viewer viewer) {
        for (int line = from; line < to; line++) {
            viewer.line(lead, lines.bytes, lines.starts[line], lines.starts[line + 1]);
        }
    }

    /** The nearest line above an offset that git takes for a function's first, looking no higher than a limit. */
    private String function(int offset, int limit, String otherwise) {
        byte[] bytes = before.bytes();
        int end = offset;
        while (end > limit) {
            int start = end - 1;
            while (start > 0 && bytes[start - 1] != '\n') {
                start--;
            }
            if (beginsFunction(bytes[start])) {
                return cut(start, end);
            }
            end = start;
        }
        return otherwise;
    }

    private static boolean beginsFunction(byte first) {
        return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '_' || first == '$';
    }

    private String cut(int start, int lineEnd) {
        byte[] bytes = before.bytes();
        int end = Math.min(lineEnd, start + MOST_FUNCTION_BYTES);
        if (end < lineEnd && before.isUtf8()) {
            while (end > start && (bytes[end] & 0xC0) == 0x80) {
                end--;
            }
        }
        while (end > start && isSpace(bytes[end - 1])) {
            end--;
        }
        return decoded(Side.BEFORE, ' ', start, end).substring(1);
    }

    private static boolean isSpace(byte each) {
        return each == ' ' || each == '\t' || each == '\n' || each == '\r';
    }

    private static List<Edit> edits(ChangedLines removed, ChangedLines added) {
        List<Edit> edits = new ArrayList<>();
        removed.toFirst();
        added.toFirst();
        do {
            if (!removed.isEmptyGroup() || !added.isEmptyGroup()) {
                edits.add(new Edit(removed.from, removed.to, added.from, added.to));
            }
            added.toNext();
        } while (removed.toNext());
        return edits;
    }

    /** How many bytes of whole lines two contents have in common at their starts and at their ends. */
    private record CommonEnds(int head, int tail) {
        private static final int STEP = 512;

        static CommonEnds of(byte[] before, byte[] after) {
            int head = Arrays.mismatch(before, after);
            if (head < 0) {
                return new CommonEnds(before.length, 0);
            }
            while (head > 0 && before[head - 1] != '\n') {
                head--;
            }
            return new CommonEnds(head, tail(before, after, head));
        }

        private static int tail(byte[] before, byte[] after, int head) {
            int beforeEnd = before.length;
            int afterEnd = after.length;
            while (beforeEnd - STEP >= head
                    && afterEnd - STEP >= head
                    && Arrays.equals(before, beforeEnd - STEP, beforeEnd, after, afterEnd - STEP, afterEnd)) {
                beforeEnd -= STEP;
                afterEnd -= STEP;
            }
            while (beforeEnd > head && afterEnd > head && before[beforeEnd - 1] == after[afterEnd - 1]) {
                beforeEnd--;
                afterEnd--;
            }
            while (beforeEnd < before.length && !(startsLine(before, beforeEnd) && startsLine(after, afterEnd))) {
                beforeEnd++;
                afterEnd++;
            }
            return before.length - beforeEnd;
        }

        private static boolean startsLine(byte[] bytes, int offset) {
            return offset == 0 || bytes[offset - 1] == '\n';
        }
    }
}
