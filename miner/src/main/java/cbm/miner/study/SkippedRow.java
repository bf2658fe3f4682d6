package cbm.miner.study;

import cbm.miner.git.SkipReason;
import java.util.Comparator;

/**
 * A row of {@code skipped.csv}: a commit or a file that was not taken into account.
 *
 * @param repository the repository's name in the study
 * @param commit the commit's id
 * @param path the file's path; empty where the whole commit was skipped
 * @param reason the code of a {@link SkipReason}
 * @param detail what exactly; may be empty
 */
public record SkippedRow(String repository, String commit, String path, String reason, String detail) {
    static final Comparator<SkippedRow> ORDER = Comparator.comparing(SkippedRow::repository)
            .thenComparing(SkippedRow::commit)
            .thenComparing(SkippedRow::path)
            .thenComparing(SkippedRow::reason)
            .thenComparing(SkippedRow::detail);

    /** Whether it is about a whole commit. */
    public boolean isCommit() {
        return path.isEmpty();
    }

    /** Whether something that should be there cannot be read, rather than being left out on purpose. */
    public boolean isUnreadable() {
        return reason.equals(SkipReason.MISSING_OBJECT.code())
                || reason.equals(SkipReason.DAMAGED_OBJECT.code())
                || reason.equals(SkipReason.SHALLOW.code());
    }
}
