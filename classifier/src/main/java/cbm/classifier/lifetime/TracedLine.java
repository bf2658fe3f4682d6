package cbm.classifier.lifetime;

import java.time.Instant;
import java.util.Objects;

/**
 * A repaired line and the commit that brought it.
 *
 * @param repaired the line before the fix
 * @param origin the full hash of the commit that brought it, or of the oldest at hand that has it
 * @param originPath the file's path in that commit
 * @param originLine the 1-based line in that commit's file
 * @param date when that commit was made
 * @param edge why the line could not be followed further, such as {@code shallow}; empty where the commit brought it
 */
public record TracedLine(
        RepairedLine repaired, String origin, String originPath, int originLine, Instant date, String edge) {
    /** Checks that nothing is absent. */
    public TracedLine {
        Objects.requireNonNull(repaired);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(originPath);
        Objects.requireNonNull(date);
        Objects.requireNonNull(edge);
    }

    /** Whether the line may be older than its origin, for the history at hand ends there. */
    public boolean isCut() {
        return !edge.isEmpty();
    }
}
