package cbm.classifier.change;

import cbm.classifier.facts.Leaf;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which statements of a function before are which statements after: those that stayed in order, and those that say the
 * same elsewhere.
 */
final class Alignment {

    /** Above so many cells the middle of two long functions is aligned by its unique statements only. */
    private static final long MAX_CELLS = 6_000_000;

    private static final int WEIGHT = 4;
    private static final int TRIVIAL_WEIGHT = 1;

    private final List<Leaf> before;
    private final List<Leaf> after;
    private final int[] kept;
    private final int[] keptBack;
    private final int[] moved;
    private final boolean[] movedTo;
    private final int[] gapBefore;
    private final int[] gapAfter;

    private Alignment(List<Leaf> before, List<Leaf> after) {
        this.before = before;
        this.after = after;
        this.kept = filled(before.size());
        this.keptBack = filled(after.size());
        this.moved = filled(before.size());
        this.movedTo = new boolean[after.size()];
        this.gapBefore = new int[before.size()];
        this.gapAfter = new int[after.size()];
    }

    static Alignment of(List<Leaf> before, List<Leaf> after) {
        Alignment alignment = new Alignment(before, after);
        alignment.alignInOrder();
        alignment.dropStrayTrivial();
        alignment.findMoved();
        alignment.numberGaps();
        return alignment;
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, -1);
        return array;
    }

    private boolean same(int b, int a) {
        return before.get(b).hash() == after.get(a).hash();
    }

    private void keep(int b, int a) {
        kept[b] = a;
        keptBack[a] = b;
    }

    private void alignInOrder() {
        int from = 0;
        int endBefore = before.size();
        int endAfter = after.size();
        while (from < endBefore && from < endAfter && same(from, from)) {
            keep(from, from);
            from++;
        }
        while (endBefore > from && endAfter > from && same(endBefore - 1, endAfter - 1)) {
            keep(--endBefore, --endAfter);
        }
        long cells = (long) (endBefore - from) * (endAfter - from);
        if (cells > MAX_CELLS) {
            alignUnique(from, endBefore, endAfter);
        } else if (cells > 0) {
            alignBest(from, endBefore, endAfter);
        }
    }

    /** The common subsequence of greatest weight. */
    private void alignBest(int from, int endBefore, int endAfter) {
        int rows = endBefore - from;
        int columns = endAfter - from;
        int[][] best = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            int weight = before.get(from + i).trivial() ? TRIVIAL_WEIGHT : WEIGHT;
            for (int j = columns - 1; j >= 0; j--) {
                int skip = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = same(from + i, from + j) ? Math.max(skip, best[i + 1][j + 1] + weight) : skip;
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            int weight = before.get(from + i).trivial() ? TRIVIAL_WEIGHT : WEIGHT;
            if (same(from + i, from + j) && best[i][j] == best[i + 1][j + 1] + weight) {
                keep(from + i++, from + j++);
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Aligns statements that each side has once, as long as they go on in order. */
    private void alignUnique(int from, int endBefore, int endAfter) {
        Map<Long, Integer> places = new HashMap<>();
        for (int a = from; a < endAfter; a++) {
            places.merge(after.get(a).hash(), a, (first, second) -> -1);
        }
        int last = from - 1;
        for (int b = from; b < endBefore; b++) {
            int a = places.getOrDefault(before.get(b).hash(), -1);
            if (a > last) {
                keep(b, a);
                last = a;
            }
        }
    }

    /** A statement that says next to nothing is the same only where its parent is. */
    private void dropStrayTrivial() {
        for (int b = 0; b < kept.length; b++) {
            int a = kept[b];
            if (a >= 0 && before.get(b).trivial() && !parentsFit(b, a)) {
                kept[b] = -1;
                keptBack[a] = -1;
            }
        }
    }

    private boolean parentsFit(int b, int a) {
        int parentBefore = before.get(b).parent();
        int parentAfter = after.get(a).parent();
        if (parentBefore < 0 || parentAfter < 0) {
            return parentBefore < 0 && parentAfter < 0;
        }
        boolean edited = kept[parentBefore] < 0 && keptBack[parentAfter] < 0;
        return kept[parentBefore] == parentAfter || edited;
    }

    private void findMoved() {
        Map<Long, int[]> open = new HashMap<>();
        for (int a = after.size() - 1; a >= 0; a--) {
            if (keptBack[a] < 0 && !after.get(a).trivial()) {
                int place = a;
                open.compute(after.get(a).hash(), (hash, places) -> prepend(place, places));
            }
        }
        for (int b = 0; b < kept.length; b++) {
            int[] places = kept[b] < 0 ? open.get(before.get(b).hash()) : null;
            if (places != null && places.length > 0) {
                moved[b] = places[0];
                movedTo[places[0]] = true;
                open.put(before.get(b).hash(), Arrays.copyOfRange(places, 1, places.length));
            }
        }
    }

    private static int[] prepend(int place, int[] places) {
        if (places == null) {
            return new int[] {place};
        }
        int[] longer = new int[places.length + 1];
        longer[0] = place;
        System.arraycopy(places, 0, longer, 1, places.length);
        return longer;
    }

    private void numberGaps() {
        int count = 0;
        for (int b = 0; b < kept.length; b++) {
            count += kept[b] >= 0 ? 1 : 0;
            gapBefore[b] = count;
        }
        count = 0;
        for (int a = 0; a < keptBack.length; a++) {
            count += keptBack[a] >= 0 ? 1 : 0;
            gapAfter[a] = count;
        }
    }

    /** The statement after that a statement before is, or -1. */
    int kept(int leafBefore) {
        return leafBefore < 0 ? -1 : kept[leafBefore];
    }

    boolean isKeptAfter(int leafAfter) {
        return leafAfter >= 0 && keptBack[leafAfter] >= 0;
    }

    /**
     * Whether a kept statement went out of the end of a block (1) or into one (-1) without passing another statement; 0 if
     * the block around it is still the same, or was itself edited.
     */
    int outOfBlock(int leafBefore) {
        if (leafBefore < 0 || kept[leafBefore] < 0) {
            return 0;
        }
        int parentBefore = before.get(leafBefore).parent();
        int parentAfter = after.get(kept[leafBefore]).parent();
        boolean edited =
                (parentBefore >= 0 && kept[parentBefore] < 0) || (parentAfter >= 0 && keptBack[parentAfter] < 0);
        boolean same = parentBefore < 0 ? parentAfter < 0 : kept[parentBefore] == parentAfter;
        return edited || same ? 0 : Integer.signum(depth(before, parentBefore) - depth(after, parentAfter));
    }

    private static int depth(List<Leaf> leaves, int leaf) {
        int depth = 0;
        for (int at = leaf; at >= 0; at = leaves.get(at).parent()) {
            depth++;
        }
        return depth;
    }

    /** The statement after to which a statement before was moved, or -1. */
    int moved(int leafBefore) {
        return leafBefore < 0 ? -1 : moved[leafBefore];
    }

    /** Whether two statements that are not kept stand between the same kept ones. */
    boolean inSameGap(int leafBefore, int leafAfter) {
        if (leafBefore < 0 || leafAfter < 0) {
            return leafBefore == leafAfter;
        }
        return gapBefore[leafBefore] == gapAfter[leafAfter];
    }

    /** The number of the stretch between kept statements in which a statement before stands. */
    int gapOfBefore(int leafBefore) {
        return gapBefore[leafBefore];
    }

    /** The number of the stretch between kept statements in which a statement after stands. */
    int gapOfAfter(int leafAfter) {
        return gapAfter[leafAfter];
    }

    /** Whether a statement after is neither kept nor moved. */
    boolean isNewAfter(int leafAfter) {
        return keptBack[leafAfter] < 0 && !movedTo[leafAfter];
    }

    /** Whether the way from a place before to a place after passes a statement that was kept, towards the beginning. */
    boolean isEarlier(int leafBefore, int leafAfter, int keptBefore) {
        return kept[keptBefore] >= 0 && keptBefore < leafBefore && kept[keptBefore] > leafAfter;
    }

    /** Whether the way from a place before to a place after passes a statement that was kept, towards the end. */
    boolean isLater(int leafBefore, int leafAfter, int keptBefore) {
        return kept[keptBefore] >= 0 && keptBefore > leafBefore && kept[keptBefore] < leafAfter;
    }

    int countBefore() {
        return kept.length;
    }

    boolean isTrivialBefore(int leafBefore) {
        return before.get(leafBefore).trivial();
    }

    int movedCount() {
        return (int) Arrays.stream(moved).filter(a -> a >= 0).count();
    }

    int removedCount() {
        return (int) Arrays.stream(kept).filter(a -> a < 0).count() - movedCount();
    }

    int addedCount() {
        return (int) Arrays.stream(keptBack).filter(b -> b < 0).count() - movedCount();
    }
}
