package cbm.miner.fix;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A shortest edit script in linear space, after E. W. Myers, "An O(ND) difference algorithm and its variations" (1986).
 *
 * <p>It gives up being the shortest where that would cost too much: after a fixed number of rounds a region is cut where
 * the search has come farthest.
 */
final class ShortestEdit {
    private static final int MOST_ROUNDS = 1024;

    private final int[] before;
    private final int[] after;
    private final boolean[] removed;
    private final boolean[] added;

    private record Region(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {}

    private record Point(int before, int after) {}

    ShortestEdit(int[] before, int[] after, boolean[] removed, boolean[] added) {
        this.before = before;
        this.after = after;
        this.removed = removed;
        this.added = added;
    }

    /** Marks what differs between a range of each side. */
    void compare(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {
        Deque<Region> open = new ArrayDeque<>();
        open.push(new Region(beforeFrom, beforeTo, afterFrom, afterTo));
        while (!open.isEmpty()) {
            Region region = trimmed(open.pop());
            if (region.beforeFrom == region.beforeTo || region.afterFrom == region.afterTo) {
                Arrays.fill(removed, region.beforeFrom, region.beforeTo, true);
                Arrays.fill(added, region.afterFrom, region.afterTo, true);
            } else {
                Point middle = new Search(region).middle();
                open.push(new Region(middle.before, region.beforeTo, middle.after, region.afterTo));
                open.push(new Region(region.beforeFrom, middle.before, region.afterFrom, middle.after));
            }
        }
    }

    private Region trimmed(Region region) {
        int beforeFrom = region.beforeFrom;
        int afterFrom = region.afterFrom;
        while (beforeFrom < region.beforeTo && afterFrom < region.afterTo && before[beforeFrom] == after[afterFrom]) {
            beforeFrom++;
            afterFrom++;
        }
        int beforeTo = region.beforeTo;
        int afterTo = region.afterTo;
        while (beforeTo > beforeFrom && afterTo > afterFrom && before[beforeTo - 1] == after[afterTo - 1]) {
            beforeTo--;
            afterTo--;
        }
        return new Region(beforeFrom, beforeTo, afterFrom, afterTo);
    }

    /** The search from both ends of a region for a point on a shortest path through it. */
    private final class Search {
        private final Region region;
        private final int width;
        private final int height;
        private final int delta;
        private final int offset;
        /** By diagonal: how far along the before side the search has come from the start and from the end. */
        private final int[] forward;

        private final int[] backward;

        Search(Region region) {
            this.region = region;
            this.width = region.beforeTo - region.beforeFrom;
            this.height = region.afterTo - region.afterFrom;
            this.delta = width - height;
            int rounds = Math.min(MOST_ROUNDS, (width + height + 1) / 2) + 1;
            this.offset = rounds + 1;
            this.forward = new int[2 * offset + 1];
            this.backward = new int[2 * offset + 1];
        }

        Point middle() {
            int rounds = offset - 2;
            for (int d = 0; d <= rounds; d++) {
                int met = goForward(d);
                if (met >= 0) {
                    return point(met, met - meetDiagonal);
                }
                met = goBackward(d);
                if (met >= 0) {
                    return point(met, met - meetDiagonal);
                }
            }
            return farthest(rounds);
        }

        private int meetDiagonal;

        private int goForward(int d) {
            for (int k = -d; k <= d; k += 2) {
                int x = d == 0
                        ? 0
                        : k == -d || (k != d && forward[offset + k - 1] < forward[offset + k + 1])
                                ? forward[offset + k + 1]
                                : forward[offset + k - 1] + 1;
                int y = x - k;
                while (x < width
                        && y < height
                        && y >= 0
                        && before[region.beforeFrom + x] == after[region.afterFrom + y]) {
                    x++;
                    y++;
                }
                forward[offset + k] = x;
                int reverse = delta - k;
                if ((delta & 1) != 0
                        && reverse >= -(d - 1)
                        && reverse <= d - 1
                        && x + backward[offset + reverse] >= width
                        && inside(x, x - k)) {
                    meetDiagonal = k;
                    return x;
                }
            }
            return -1;
        }

        private int goBackward(int d) {
            for (int k = -d; k <= d; k += 2) {
                int x = d == 0
                        ? 0
                        : k == -d || (k != d && backward[offset + k - 1] < backward[offset + k + 1])
                                ? backward[offset + k + 1]
                                : backward[offset + k - 1] + 1;
                int y = x - k;
                while (x < width
                        && y < height
                        && y >= 0
                        && before[region.beforeTo - 1 - x] == after[region.afterTo - 1 - y]) {
                    x++;
                    y++;
                }
                backward[offset + k] = x;
                int reverse = delta - k;
                if ((delta & 1) == 0
                        && reverse >= -d
                        && reverse <= d
                        && x + forward[offset + reverse] >= width
                        && inside(width - x, height - (x - k))) {
                    meetDiagonal = width - x - (height - (x - k));
                    return width - x;
                }
            }
            return -1;
        }

        private boolean inside(int x, int y) {
            return x >= 0 && x <= width && y >= 0 && y <= height && x + y > 0 && x + y < width + height;
        }

        private Point point(int x, int y) {
            return new Point(region.beforeFrom + x, region.afterFrom + y);
        }

        /** Where the forward search has come farthest; a cut that is good enough. */
        private Point farthest(int rounds) {
            Point best = point(Math.max(1, width / 2), height / 2);
            int most = 0;
            for (int k = -rounds; k <= rounds; k += 2) {
                int x = forward[offset + k];
                int y = x - k;
                if (inside(x, y) && x + y > most) {
                    most = x + y;
                    best = point(x, y);
                }
            }
            return best;
        }
    }
}
