package cbm.miner.fix;

/**
 * Moves each group of changed lines to where it reads best, for a group of added lines that ends as the text before it
 * does can stand in several places.
 *
 * <p>The rules are those of git (since 2.14, {@code diff.indentHeuristic}): groups that touch become one; a group
 * stands beside a change of the other side if it can; otherwise where blank lines and indents make the best split. The
 * weights of such splits were fitted by M. Haggerty to hand-made choices (diff-slider-tools, 2016).
 */
final class Slider {
    private static final int FARTHEST = 100;
    /** Lines at a lines's edge in which a split cannot be judged without the lines beyond. */
    static final int EDGE = Split.MOST_BLANKS + 3;

    private final ChangedLines own;
    private final ChangedLines other;

    private Slider(ChangedLines own, ChangedLines other) {
        this.own = own;
        this.other = other;
    }

    /** Moves the groups of one side. */
    static void settle(ChangedLines own, ChangedLines other) {
        Slider slider = new Slider(own, other);
        own.toFirst();
        other.toFirst();
        do {
            if (!own.isEmptyGroup()) {
                slider.settleGroup();
            }
            other.toNext();
        } while (own.toNext());
    }

    private void settleGroup() {
        int size;
        int highestEnd;
        int besideOther;
        do {
            size = own.groupSize();
            while (own.slideUp()) {
                other.toPrevious();
            }
            highestEnd = own.to;
            besideOther = other.isEmptyGroup() ? -1 : own.to;
            while (own.slideDown()) {
                other.toNext();
                besideOther = other.isEmptyGroup() ? besideOther : own.to;
            }
        } while (size != own.groupSize());
        if (own.to == highestEnd) {
            return;
        }
        moveUpTo(besideOther >= 0 ? besideOther : bestEnd(highestEnd, size));
    }

    private void moveUpTo(int end) {
        while (own.to > end && own.slideUp()) {
            other.toPrevious();
        }
    }

    private int bestEnd(int highestEnd, int size) {
        int end = Math.max(highestEnd, Math.max(own.to - size - 1, own.to - FARTHEST));
        int best = end;
        Split bestSplit = Split.around(own.lines, end - size, end);
        while (++end <= own.to) {
            Split split = Split.around(own.lines, end - size, end);
            if (split.compareTo(bestSplit) <= 0) {
                bestSplit = split;
                best = end;
            }
        }
        return best;
    }

    /** How well a text splits at the two ends of a group; smaller is better. */
    private record Split(int indent, int penalty) implements Comparable<Split> {
        static final int MOST_BLANKS = 20;
        private static final int INDENT_WEIGHT = 60;

        static Split around(Lines lines, int from, int to) {
            Split top = at(lines, from);
            Split bottom = at(lines, to);
            return new Split(top.indent + bottom.indent, top.penalty + bottom.penalty);
        }

        @Override
        public int compareTo(Split that) {
            return INDENT_WEIGHT * Integer.compare(indent, that.indent) + penalty - that.penalty;
        }

        private static Split at(Lines lines, int line) {
            boolean atEnd = line >= lines.count;
            int own = atEnd ? -1 : lines.indent(line);
            int blanksAbove = blanks(lines, line - 1, -1);
            int above = indentPast(lines, line - 1, -1, blanksAbove);
            int blanksBelow = blanks(lines, line + 1, 1);
            int below = indentPast(lines, line + 1, 1, blanksBelow);
            int ownBlanks = own == -1 ? 1 + blanksBelow : 0;
            int allBlanks = blanksAbove + ownBlanks;
            int indent = own == -1 ? below : own;
            int penalty = (above == -1 && blanksAbove == 0 ? 1 : 0)
                    + (atEnd ? 21 : 0)
                    - 30 * allBlanks
                    + 6 * ownBlanks
                    + indentPenalty(indent, above, below, allBlanks > 0);
            return new Split(indent, penalty);
        }

        private static int indentPenalty(int indent, int above, int below, boolean blanks) {
            if (indent == -1 || above == -1 || indent == above) {
                return 0;
            }
            if (indent > above) {
                return blanks ? 10 : -4;
            }
            boolean opensBlock = below > indent;
            if (opensBlock) {
                return blanks ? 17 : 24;
            }
            return blanks ? 17 : 23;
        }

        private static int blanks(Lines lines, int start, int step) {
            int blanks = 0;
            for (int line = start;
                    line >= 0 && line < lines.count && blanks < MOST_BLANKS && lines.indent(line) == -1;
                    line += step) {
                blanks++;
            }
            return blanks;
        }

        private static int indentPast(Lines lines, int start, int step, int blanks) {
            if (blanks == MOST_BLANKS) {
                return 0;
            }
            int line = start + step * blanks;
            return line < 0 || line >= lines.count ? -1 : lines.indent(line);
        }
    }
}
