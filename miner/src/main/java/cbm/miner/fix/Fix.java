package cbm.miner.fix;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A change as the classifier sees it: a message, a date and the changed files.
 *
 * @param repository the name of the repository in the study, or of the patch's file; may be empty
 * @param commit the full hexadecimal commit id; empty for a patch that states none
 * @param message the whole commit message, decoded
 * @param date the committer's date; {@link Instant#EPOCH} for a patch that states none
 * @param files the changed files in git's order of paths
 * @param whole whether they are all that it changed; a patch may be a message without its diff or, of a merge, a combined diff,
 *     which leaves out what agrees with one of the parents
 */
public record Fix(
        String repository, String commit, String message, Instant date, List<FileChange> files, boolean whole) {
    public Fix {
        Objects.requireNonNull(repository);
        Objects.requireNonNull(commit);
        Objects.requireNonNull(message);
        Objects.requireNonNull(date);
        files = List.copyOf(files);
    }

    /** A change of which all files are known. */
    public Fix(String repository, String commit, String message, Instant date, List<FileChange> files) {
        this(repository, commit, message, date, files, true);
    }

    /** Whether it may have changed Go code, but none of that is there to see. */
    public boolean isUnseen() {
        return !whole && files.stream().noneMatch(FileChange::isGo);
    }

    /** The message's first paragraph joined to one line, as {@code git log --format=%s} prints it. */
    public String subject() {
        return Messages.subject(message);
    }
}
