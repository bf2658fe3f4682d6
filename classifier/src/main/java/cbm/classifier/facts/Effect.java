package cbm.classifier.facts;

import java.util.Objects;

/**
 * What a called function does to something that its caller can name.
 *
 * @param kind the operation
 * @param path what it is done to, in the caller's names
 * @param member what it is done to, by its declaration, as in {@link Subject#member()}
 * @param held whether the lock is still taken (or the operation still pending) when the function returns; for a lock only
 */
public record Effect(FactKind kind, String path, String member, boolean held) {
    /** Checks that nothing is absent. */
    public Effect {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(path);
        Objects.requireNonNull(member);
    }
}
