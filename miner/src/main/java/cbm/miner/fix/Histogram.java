package cbm.miner.fix;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The histogram difference of two sequences of symbols: around the longest common run whose rarest symbol is the
 * rarest, again and again; where every common symbol is frequent, the shortest edit script takes over.
 *
 * <p>The algorithm is that of JGit and git ({@code --diff-algorithm=histogram}).
 */
final class Histogram {
    /** A symbol that stands more often than this on the before side starts no common run. */
    private static final int MOST_OCCURRENCES = 64;

    private final int[] before;
    private final int[] after;
    private final boolean[] removed;
    private final boolean[] added;
    /** By symbol: how often it stands in the region at hand, and where first. */
    private final int[] occurrences;

    private final int[] first;
    /** By line of the before side: the next line of the region with the same symbol, or -1. */
    private final int[] next;

    private Region common = new Region(0, 0, 0, 0);
    private int rarity;
    private boolean anyCommon;

    private record Region(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {}

    /**
     * Prepares the comparison.
     *
     * @param symbols one more than the greatest symbol
     * @param removed set to true for each line of the before side that is not in common
     * @param added set to true for each line of the after side that is not in common
     */
    Histogram(int[] before, int[] after, int symbols, boolean[] removed, boolean[] added) {
        this.before = before;
        this.after = after;
        this.removed = removed;
        this.added = added;
        this.occurrences = new int[symbols];
        this.first = new int[symbols];
        this.next = new int[before.length];
    }

    /** Marks what differs between a range of each side. */
    void compare(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {
        Deque<Region> open = new ArrayDeque<>();
        open.push(new Region(beforeFrom, beforeTo, afterFrom, afterTo));
        while (!open.isEmpty()) {
            Region region = open.pop();
            if (region.beforeFrom == region.beforeTo || region.afterFrom == region.afterTo) {
                markAll(region);
            } else {
                split(region, open);
            }
        }
    }

    private void split(Region region, Deque<Region> open) {
        index(region);
        findCommonRun(region);
        unindex(region);
        if (anyCommon && rarity > MOST_OCCURRENCES) {
            new ShortestEdit(before, after, occurrences.length, removed, added)
                    .compare(region.beforeFrom, region.beforeTo, region.afterFrom, region.afterTo);
        } else if (!anyCommon) {
            markAll(region);
        } else {
            open.push(new Region(common.beforeTo, region.beforeTo, common.afterTo, region.afterTo));
            open.push(new Region(region.beforeFrom, common.beforeFrom, region.afterFrom, common.afterFrom));
        }
    }

    private void markAll(Region region) {
        Arrays.fill(removed, region.beforeFrom, region.beforeTo, true);
        Arrays.fill(added, region.afterFrom, region.afterTo, true);
    }

    private void index(Region region) {
        for (int line = region.beforeTo - 1; line >= region.beforeFrom; line--) {
            int symbol = before[line];
            next[line] = occurrences[symbol]++ == 0 ? -1 : first[symbol];
            first[symbol] = line;
        }
    }

    private void unindex(Region region) {
        for (int line = region.beforeFrom; line < region.beforeTo; line++) {
            occurrences[before[line]] = 0;
        }
    }

    private void findCommonRun(Region region) {
        rarity = MOST_OCCURRENCES + 1;
        anyCommon = false;
        common = new Region(0, 1, 0, 1);
        int line = region.afterFrom;
        while (line < region.afterTo) {
            int count = occurrences[after[line]];
            anyCommon |= count > 0;
            line = count == 0 || count > rarity ? line + 1 : tryRunsThrough(line, region);
        }
    }

    /** Looks at the common runs through a line of the after side; returns the line to go on with. */
    private int tryRunsThrough(int line, Region region) {
        int goOn = line + 1;
        int start = first[after[line]];
        while (start >= 0) {
            Region run = runThrough(start, line, region);
            int rare = rarest(run, start);
            goOn = Math.max(goOn, run.afterTo);
            if (run.beforeTo - run.beforeFrom > common.beforeTo - common.beforeFrom || rare < rarity) {
                common = run;
                rarity = rare;
            }
            start = next[start];
            while (start >= 0 && start < run.beforeTo) {
                start = next[start];
            }
        }
        return goOn;
    }

    private Region runThrough(int beforeLine, int afterLine, Region region) {
        int beforeFrom = beforeLine;
        int afterFrom = afterLine;
        while (beforeFrom > region.beforeFrom
                && afterFrom > region.afterFrom
                && before[beforeFrom - 1] == after[afterFrom - 1]) {
            beforeFrom--;
            afterFrom--;
        }
        int beforeTo = beforeLine + 1;
        int afterTo = afterLine + 1;
        while (beforeTo < region.beforeTo && afterTo < region.afterTo && before[beforeTo] == after[afterTo]) {
            beforeTo++;
            afterTo++;
        }
        return new Region(beforeFrom, beforeTo, afterFrom, afterTo);
    }

    private int rarest(Region run, int line) {
        int rare = occurrences[before[line]];
        for (int i = run.beforeFrom; i < run.beforeTo && rare > 1; i++) {
            rare = Math.min(rare, occurrences[before[i]]);
        }
        return rare;
    }
}
