package cbm.classifier.facts;

import java.util.Objects;

/**
 * A lock that is held where a fact stands.
 *
 * @param path the lock's path, as in {@link Subject#path()}
 * @param member the lock's declaration, as in {@link Subject#member()}
 * @param read whether it is held for reading only
 * @param certain whether it is held on each way to here; else on some only
 */
public record HeldLock(String path, String member, boolean read, boolean certain) {
    /** Checks that nothing is absent. */
    public HeldLock {
        Objects.requireNonNull(path);
        Objects.requireNonNull(member);
    }

    /** Whether it is the lock that a subject names. */
    public boolean is(Subject lock) {
        return path.equals(lock.path());
    }
}
