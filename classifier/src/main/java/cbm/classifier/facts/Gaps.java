package cbm.classifier.facts;

import java.util.List;

/**
 * The places of a text at which lines are missing. What locks are held behind one is not known: only those count that are released
 * when the function returns, or further down in what is shown.
 *
 * <p>What is shown between two such places is a stretch. A lock that a stretch releases and does not take was taken where no line is
 * shown, and is held where the stretch begins.
 */
final class Gaps {

    static final Gaps NONE = new Gaps("", List.of());

    private final String text;
    private final List<Integer> offsets;
    private final List<List<HeldLock>> held;
    private int next;

    Gaps(String text, List<Integer> offsets) {
        this(text, offsets, List.of());
    }

    private Gaps(String text, List<Integer> offsets, List<List<HeldLock>> held) {
        this.text = text;
        this.offsets = List.copyOf(offsets);
        this.held = List.copyOf(held);
    }

    /** The same places, at which locks are known to be held, for each stretch in turn. */
    Gaps holding(List<List<HeldLock>> locks) {
        return new Gaps(text, offsets, locks);
    }

    /** The offsets at which lines are missing. */
    List<Integer> offsets() {
        return offsets;
    }

    /** The state in which the first stretch begins. */
    LockState start() {
        return LockState.holding(heldIn(0));
    }

    private List<HeldLock> heldIn(int stretch) {
        return stretch < held.size() ? held.get(stretch) : List.of();
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
            for (HeldLock lock : heldIn(next)) {
                known = known.take(lock);
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
