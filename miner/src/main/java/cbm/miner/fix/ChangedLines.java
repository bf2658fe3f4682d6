package cbm.miner.fix;

/**
 * The lines of one side and which of them changed.
 *
 * <p>Between two unchanged lines, before the first and after the last stands one group of changed lines, mostly empty;
 * the groups of the two sides pair up by their order. A cursor stands at one group.
 */
final class ChangedLines {
    final Lines lines;
    final int[] symbols;
    /** By line, with one more at the end that is never set. */
    final boolean[] changed;

    /** The cursor: the first line of its group, and the first unchanged line after it. */
    int from;

    int to;

    ChangedLines(Lines lines, int[] symbols) {
        this.lines = lines;
        this.symbols = symbols;
        this.changed = new boolean[lines.count + 1];
    }

    /** Moves the cursor to the first group. */
    void toFirst() {
        from = 0;
        to = endFrom(0);
    }

    /** Moves the cursor to the next group, unless it stands at the last. */
    boolean toNext() {
        if (to == lines.count) {
            return false;
        }
        from = to + 1;
        to = endFrom(from);
        return true;
    }

    /** Moves the cursor to the group before, of which there has to be one. */
    void toPrevious() {
        to = from - 1;
        from = startFrom(to);
    }

    boolean isEmptyGroup() {
        return from == to;
    }

    int groupSize() {
        return to - from;
    }

    /** Moves the group up by one line where the text allows it, taking in the group that it then touches. */
    boolean slideUp() {
        if (from == 0 || symbols[from - 1] != symbols[to - 1]) {
            return false;
        }
        changed[--from] = true;
        changed[--to] = false;
        from = startFrom(from);
        return true;
    }

    /** Moves the group down by one line where the text allows it, taking in the group that it then touches. */
    boolean slideDown() {
        if (to == lines.count || symbols[from] != symbols[to]) {
            return false;
        }
        changed[from++] = false;
        changed[to++] = true;
        to = endFrom(to);
        return true;
    }

    private int endFrom(int line) {
        int end = line;
        while (changed[end]) {
            end++;
        }
        return end;
    }

    private int startFrom(int line) {
        int start = line;
        while (start > 0 && changed[start - 1]) {
            start--;
        }
        return start;
    }
}
