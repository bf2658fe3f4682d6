package cbm.classifier.facts;

import java.util.List;

/**
 * The places of a text at which lines are missing. What locks are held behind one is not known: only those count that are released
 * when the function returns, or further down in what is shown.
 */
final class Gaps {

    static final Gaps NONE = new Gaps("", List.of());

    private final String text;
    private final List<Integer> offsets;
    private int next;

    Gaps(String text, List<Integer> offsets) {
        this.text = text;
        this.offsets = List.copyOf(offsets);
    }

    /** The text that is shown. */
    String text() {
        return text;
    }

    /** What is still known of the locks held at an offset, given what was when the statement before it had been read. */
    LockState at(int offset, LockState state) {
        LockState known = state;
        while (next < offsets.size() && offsets.get(next) <= offset) {
            int gap = offsets.get(next++);
            for (HeldLock lock : state.held()) {
                if (!state.deferred().contains(lock.path()) && !isReleasedAfter(gap, lock.path())) {
                    known = known.release(lock.path());
                }
            }
        }
        return known;
    }

    /** Whether lines are missing between two offsets. */
    boolean isBetween(int from, int to) {
        return offsets.stream().anyMatch(gap -> from <= gap && gap <= to);
    }

    private boolean isReleasedAfter(int gap, String path) {
        String written = path.replaceFirst("\\.(?:RW)?Mutex$", "");
        int release = first(gap, written + ".Unlock()", written + ".RUnlock()");
        int take = first(gap, written + ".Lock()", written + ".RLock()");
        return release < take;
    }

    private int first(int from, String one, String other) {
        int first = text.indexOf(one, from);
        int second = text.indexOf(other, from);
        return Math.min(first < 0 ? Integer.MAX_VALUE : first, second < 0 ? Integer.MAX_VALUE : second);
    }
}
