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
 */
public record Fix(String repository, String commit, String message, Instant date, List<FileChange> files) {
    public Fix {
        Objects.requireNonNull(repository);
        Objects.requireNonNull(commit);
        Objects.requireNonNull(message);
        Objects.requireNonNull(date);
        files = List.copyOf(files);
    }

    /** The message's first paragraph joined to one line, as {@code git log --format=%s} prints it. */
    public String subject() {
        return Messages.subject(message);
    }
}
