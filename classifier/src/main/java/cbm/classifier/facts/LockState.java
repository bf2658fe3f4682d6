package cbm.classifier.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The locks held at one point of a function, and those that a deferred call will release. Immutable.
 *
 * @param reachable whether the point can be reached at all
 * @param held the locks in the order in which they were taken
 * @param deferred the paths of the locks that are released when the function returns
 */
record LockState(boolean reachable, List<HeldLock> held, Set<String> deferred) {

    static final LockState START = new LockState(true, List.of(), Set.of());
    static final LockState DEAD = new LockState(false, List.of(), Set.of());

    static LockState holding(List<HeldLock> locks) {
        return locks.isEmpty() ? START : new LockState(true, List.copyOf(locks), Set.of());
    }

    @Nullable
    HeldLock find(String path) {
        for (HeldLock lock : held) {
            if (lock.path().equals(path)) {
                return lock;
            }
        }
        return null;
    }

    LockState take(HeldLock lock) {
        List<HeldLock> locks = new ArrayList<>(held);
        locks.removeIf(other -> other.path().equals(lock.path()));
        locks.add(lock);
        return new LockState(reachable, List.copyOf(locks), deferred);
    }

    LockState release(String path) {
        if (find(path) == null) {
            return this;
        }
        List<HeldLock> locks = new ArrayList<>(held);
        locks.removeIf(other -> other.path().equals(path));
        return new LockState(reachable, List.copyOf(locks), deferred);
    }

    LockState releaseAtReturn(String path) {
        Set<String> paths = new TreeSet<>(deferred);
        paths.add(path);
        return new LockState(reachable, held, paths);
    }

    /** The state where two ways meet: what is held on one of them only is held perhaps. */
    LockState join(LockState other) {
        if (!reachable) {
            return other;
        }
        if (!other.reachable || equals(other)) {
            return this;
        }
        List<HeldLock> locks = new ArrayList<>();
        for (HeldLock lock : held) {
            HeldLock twin = other.find(lock.path());
            boolean certain = twin != null && lock.certain() && twin.certain();
            locks.add(new HeldLock(lock.path(), lock.member(), lock.read(), certain));
        }
        for (HeldLock lock : other.held) {
            if (find(lock.path()) == null) {
                locks.add(new HeldLock(lock.path(), lock.member(), lock.read(), false));
            }
        }
        Set<String> paths = new TreeSet<>(deferred);
        paths.addAll(other.deferred);
        return new LockState(true, List.copyOf(locks), paths);
    }
}
