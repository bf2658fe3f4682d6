package cbm.miner.fix;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A shortest edit script in linear space, after E. W. Myers, "An O(ND) difference algorithm and its variations" (1986),
 * with the same choices among equally short ones, and the same ways to give up being the shortest, as git's default
 * ({@code --diff-algorithm=myers}).
 */
final class ShortestEdit {
    private final int[] before;
    private final int[] after;
    private final boolean[] removed;
    private final boolean[] added;
    private final int symbols;

    /**
     * Prepares the comparison.
     *
     * @param symbols one more than the greatest symbol
     * @param removed set to true for each line of the before side that is not in common
     * @param added set to true for each line of the after side that is not in common
     */
    ShortestEdit(int[] before, int[] after, int symbols, boolean[] removed, boolean[] added) {
        this.before = before;
        this.after = after;
        this.symbols = symbols;
        this.removed = removed;
        this.added = added;
    }

    /** Marks what differs between a range of each side. */
    void compare(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {
        int head = 0;
        int most = Math.min(beforeTo - beforeFrom, afterTo - afterFrom);
        while (head < most && before[beforeFrom + head] == after[afterFrom + head]) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before[beforeTo - 1 - tail] == after[afterTo - 1 - tail]) {
            tail++;
        }
        int[] inBefore = counts(before, beforeFrom, beforeTo);
        int[] inAfter = counts(after, afterFrom, afterTo);
        WorthComparing left = new WorthComparing(before, inAfter, beforeTo - beforeFrom);
        WorthComparing right = new WorthComparing(after, inBefore, afterTo - afterFrom);
        int[] beforeLines = left.lines(beforeFrom + head, beforeTo - tail, removed);
        int[] afterLines = right.lines(afterFrom + head, afterTo - tail, added);
        new Paths(symbolsOf(before, beforeLines), symbolsOf(after, afterLines), beforeLines, afterLines).compare();
    }

    private int[] counts(int[] side, int from, int to) {
        int[] counts = new int[symbols];
        for (int line = from; line < to; line++) {
            counts[side[line]]++;
        }
        return counts;
    }

    private static int[] symbolsOf(int[] side, int[] lines) {
        return Arrays.stream(lines).map(line -> side[line]).toArray();
    }

    /** About the square root of a number, as a power of two. */
    private static int root(int number) {
        int root = 1;
        for (int rest = number; rest > 0; rest >>= 2) {
            root <<= 1;
        }
        return root;
    }

    /** The lines of a side that are worth comparing: not what the other side lacks, nor, amid that, what it is full of. */
    private static final class WorthComparing {
        private static final int WINDOW = 100;
        private static final int MOST_FREQUENT = 1024;

        private final int[] side;
        private final int[] onOtherSide;
        private final int frequent;
        private int from;
        private int to;

        WorthComparing(int[] side, int[] onOtherSide, int lines) {
            this.side = side;
            this.onOtherSide = onOtherSide;
            this.frequent = Math.min(root(lines), MOST_FREQUENT);
        }

        /** Those of a range; the others are marked as changed. */
        int[] lines(int first, int end, boolean[] changed) {
            from = first;
            to = end;
            int[] kept = new int[Math.max(0, end - first)];
            int count = 0;
            for (int line = first; line < end; line++) {
                if (isAlone(line) || isFrequent(line) && isAmidLoneLines(line)) {
                    changed[line] = true;
                } else {
                    kept[count++] = line;
                }
            }
            return Arrays.copyOf(kept, count);
        }

        private boolean isAlone(int line) {
            return onOtherSide[side[line]] == 0;
        }

        private boolean isFrequent(int line) {
            return onOtherSide[side[line]] >= frequent;
        }

        /** Whether the run of lone and frequent lines around a line has lone ones on both sides, and mostly such. */
        private boolean isAmidLoneLines(int line) {
            int[] above = run(line, -1, Math.max(from, line - WINDOW));
            if (above[0] == 0) {
                return false;
            }
            int[] below = run(line, 1, Math.min(to - 1, line + WINDOW));
            int alone = above[0] + below[0];
            int others = above[1] + below[1];
            return below[0] > 0 && others * 4 < others + alone;
        }

        /** How many lone lines, and how many frequent ones with the first, run on from a line. */
        private int[] run(int line, int step, int last) {
            int alone = 0;
            int others = 1;
            for (int at = line + step; step * at <= step * last; at += step) {
                if (isAlone(at)) {
                    alone++;
                } else if (isFrequent(at)) {
                    others++;
                } else {
                    break;
                }
            }
            return new int[] {alone, others};
        }
    }

    /**
     * The search for a shortest path of removals and additions. A diagonal is named by its place on the before side less
     * that on the after side.
     */
    private final class Paths {
        private static final int LEAST_COST = 256;
        private static final int SNAKE = 20;
        private static final int GOOD = 4;
        private static final int NOWHERE = -1;

        private final int[] left;
        private final int[] right;
        private final int[] beforeLines;
        private final int[] afterLines;
        private final int mostCost;
        private final int zero;
        /** By diagonal: how far along the before side the search has come from the start, and from the end. */
        private final int[] forward;

        private final int[] backward;

        /** The box that is searched, and the diagonals reached in it. */
        private int leftFrom;

        private int leftTo;
        private int rightFrom;
        private int rightTo;
        private int lowest;
        private int highest;
        private int lowestBack;
        private int highestBack;

        Paths(int[] left, int[] right, int[] beforeLines, int[] afterLines) {
            this.left = left;
            this.right = right;
            this.beforeLines = beforeLines;
            this.afterLines = afterLines;
            int diagonals = left.length + right.length + 3;
            this.mostCost = Math.max(root(diagonals), LEAST_COST);
            this.zero = right.length + 1;
            this.forward = new int[diagonals];
            this.backward = new int[diagonals];
        }

        /** Where a box is cut in two, and in which of them the shortest path is asked for whatever it costs. */
        private record Cut(int left, int right, boolean exactBefore, boolean exactAfter) {}

        void compare() {
            compare(0, left.length, 0, right.length, false);
        }

        private void compare(int fromLeft, int toLeft, int fromRight, int toRight, boolean exact) {
            int l = fromLeft;
            int r = fromRight;
            int lEnd = toLeft;
            int rEnd = toRight;
            while (l < lEnd && r < rEnd && left[l] == right[r]) {
                l++;
                r++;
            }
            while (l < lEnd && r < rEnd && left[lEnd - 1] == right[rEnd - 1]) {
                lEnd--;
                rEnd--;
            }
            if (l == lEnd || r == rEnd) {
                for (int i = l; i < lEnd; i++) {
                    removed[beforeLines[i]] = true;
                }
                for (int i = r; i < rEnd; i++) {
                    added[afterLines[i]] = true;
                }
                return;
            }
            Cut cut = cut(l, lEnd, r, rEnd, exact);
            compare(l, cut.left, r, cut.right, cut.exactBefore);
            compare(cut.left, lEnd, cut.right, rEnd, cut.exactAfter);
        }

        private Cut cut(int fromLeft, int toLeft, int fromRight, int toRight, boolean exact) {
            leftFrom = fromLeft;
            leftTo = toLeft;
            rightFrom = fromRight;
            rightTo = toRight;
            int start = leftFrom - rightFrom;
            int end = leftTo - rightTo;
            lowest = start;
            highest = start;
            lowestBack = end;
            highestBack = end;
            forward[zero + start] = leftFrom;
            backward[zero + end] = leftTo;
            for (int cost = 1; ; cost++) {
                Cut met = round();
                if (met != null) {
                    return met;
                }
                if (!exact && snake && cost > LEAST_COST) {
                    met = goodSnake(cost);
                }
                if (met != null) {
                    return met;
                }
                if (!exact && cost >= mostCost) {
                    return farthest();
                }
            }
        }

        private boolean snake;

        /** One more removal or addition from both ends; the cut where the two searches meet. */
        private @Nullable Cut round() {
            snake = false;
            boolean isOdd = (leftFrom - rightFrom - leftTo + rightTo & 1) != 0;
            widenForward();
            for (int d = highest; d >= lowest; d -= 2) {
                int at = goForward(d);
                if (isOdd && lowestBack <= d && d <= highestBack && backward[zero + d] <= at) {
                    return new Cut(at, at - d, true, true);
                }
            }
            widenBackward();
            for (int d = highestBack; d >= lowestBack; d -= 2) {
                int at = goBackward(d);
                if (!isOdd && lowest <= d && d <= highest && at <= forward[zero + d]) {
                    return new Cut(at, at - d, true, true);
                }
            }
            return null;
        }

        private void widenForward() {
            if (lowest > leftFrom - rightTo) {
                forward[zero + --lowest - 1] = NOWHERE;
            } else {
                lowest++;
            }
            if (highest < leftTo - rightFrom) {
                forward[zero + ++highest + 1] = NOWHERE;
            } else {
                highest--;
            }
        }

        private void widenBackward() {
            if (lowestBack > leftFrom - rightTo) {
                backward[zero + --lowestBack - 1] = Integer.MAX_VALUE;
            } else {
                lowestBack++;
            }
            if (highestBack < leftTo - rightFrom) {
                backward[zero + ++highestBack + 1] = Integer.MAX_VALUE;
            } else {
                highestBack--;
            }
        }

        private int goForward(int diagonal) {
            int below = forward[zero + diagonal - 1];
            int above = forward[zero + diagonal + 1];
            int start = below >= above ? below + 1 : above;
            int at = start;
            while (at < leftTo && at - diagonal < rightTo && left[at] == right[at - diagonal]) {
                at++;
            }
            snake |= at - start > SNAKE;
            forward[zero + diagonal] = at;
            return at;
        }

        private int goBackward(int diagonal) {
            int below = backward[zero + diagonal - 1];
            int above = backward[zero + diagonal + 1];
            int start = below < above ? below : above - 1;
            int at = start;
            while (at > leftFrom && at - diagonal > rightFrom && left[at - 1] == right[at - diagonal - 1]) {
                at--;
            }
            snake |= start - at > SNAKE;
            backward[zero + diagonal] = at;
            return at;
        }

        /** A cut at the end of a long common run that one of the searches has come far by. */
        private @Nullable Cut goodSnake(int cost) {
            int best = 0;
            Cut cut = null;
            for (int d = highest; d >= lowest; d -= 2) {
                int l = forward[zero + d];
                int r = l - d;
                int gain = l - leftFrom + r - rightFrom - Math.abs(d - leftFrom + rightFrom);
                boolean isInside = leftFrom + SNAKE <= l && l < leftTo && rightFrom + SNAKE <= r && r < rightTo;
                if (gain > GOOD * cost && gain > best && isInside && areEqual(l - SNAKE, r - SNAKE)) {
                    best = gain;
                    cut = new Cut(l, r, true, false);
                }
            }
            if (cut != null) {
                return cut;
            }
            for (int d = highestBack; d >= lowestBack; d -= 2) {
                int l = backward[zero + d];
                int r = l - d;
                int gain = leftTo - l + rightTo - r - Math.abs(d - leftTo + rightTo);
                boolean isInside = leftFrom < l && l <= leftTo - SNAKE && rightFrom < r && r <= rightTo - SNAKE;
                if (gain > GOOD * cost && gain > best && isInside && areEqual(l, r)) {
                    best = gain;
                    cut = new Cut(l, r, false, true);
                }
            }
            return cut;
        }

        private boolean areEqual(int l, int r) {
            return Arrays.equals(left, l, l + SNAKE, right, r, r + SNAKE);
        }

        /** The cut where either search has come farthest. */
        private Cut farthest() {
            int most = NOWHERE;
            int mostLeft = NOWHERE;
            for (int d = highest; d >= lowest; d -= 2) {
                int l = Math.min(Math.min(forward[zero + d], leftTo), rightTo + d);
                if (most < 2 * l - d) {
                    most = 2 * l - d;
                    mostLeft = l;
                }
            }
            int least = Integer.MAX_VALUE;
            int leastLeft = Integer.MAX_VALUE;
            for (int d = highestBack; d >= lowestBack; d -= 2) {
                int l = Math.max(Math.max(backward[zero + d], leftFrom), rightFrom + d);
                if (2 * l - d < least) {
                    least = 2 * l - d;
                    leastLeft = l;
                }
            }
            boolean isForward = leftTo + rightTo - least < most - leftFrom - rightFrom;
            return isForward
                    ? new Cut(mostLeft, most - mostLeft, true, false)
                    : new Cut(leastLeft, least - leastLeft, false, true);
        }
    }
}
