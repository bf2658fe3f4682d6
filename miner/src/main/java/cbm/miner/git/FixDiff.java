package cbm.miner.git;

import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What a commit changed against its first parent.
 *
 * @param commit the commit
 * @param parent its first parent; nothing for a root commit, which is compared with the empty tree
 * @param parents how many parents it has
 * @param goFiles the changed Go files, in git's order of paths
 * @param otherFiles the other changed paths, in git's order
 * @param skips what was not read, and why
 * @param patchId the stable patch id of the Go files' changes, or of all where no Go file changed, as {@link PatchId} says;
 *     empty where nothing changed
 */
public record FixDiff(
        CommitId commit,
        Optional<CommitId> parent,
        int parents,
        List<ChangedFile> goFiles,
        List<OtherFile> otherFiles,
        List<Skip> skips,
        String patchId) {
    public FixDiff {
        Objects.requireNonNull(commit);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(patchId);
        goFiles = List.copyOf(goFiles);
        otherFiles = List.copyOf(otherFiles);
        skips = List.copyOf(skips);
    }

    /** Whether the commit joins two or more histories. */
    public boolean isMerge() {
        return parents > 1;
    }

    /** The changed Go files as the classifier sees them. */
    public List<FileChange> files() {
        return goFiles.stream().map(ChangedFile::change).toList();
    }

    /** The number of lines that the hunks add. */
    public int linesAdded() {
        return count(Hunk::added);
    }

    /** The number of lines that the hunks remove. */
    public int linesRemoved() {
        return count(Hunk::removed);
    }

    private int count(ToIntFunction<Hunk> lines) {
        int count = 0;
        for (ChangedFile file : goFiles) {
            for (Hunk hunk : file.change().hunks()) {
                count += lines.applyAsInt(hunk);
            }
        }
        return count;
    }
}
