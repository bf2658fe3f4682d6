package cbm.miner.git;

import cbm.miner.fix.FileChange;
import java.util.Objects;
import java.util.Optional;

/**
 * A Go file that a commit changed: its change as the classifier sees it, and how git holds it.
 *
 * @param change paths and hunks; no hunks where {@code skipped} says why, where the file is binary, and where only its
 *     name or mode changed
 * @param before the version before
 * @param after the version after
 * @param similarity git's similarity index of a rename in percent, else 0
 * @param isBinary whether git takes a version for binary
 * @param isGenerated whether the file says that a program wrote it, after the change or, of a deleted one, before
 * @param skipped why it was not compared, if it was not
 */
public record ChangedFile(
        FileChange change,
        FileVersion before,
        FileVersion after,
        int similarity,
        boolean isBinary,
        boolean isGenerated,
        Optional<SkipReason> skipped) {
    public ChangedFile {
        Objects.requireNonNull(change);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        Objects.requireNonNull(skipped);
    }
}
