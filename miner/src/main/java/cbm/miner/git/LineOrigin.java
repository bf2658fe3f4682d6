package cbm.miner.git;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a line of a file came from.
 *
 * @param path the path of the file that was asked about
 * @param line the 1-based line in it
 * @param commit the commit that brought the line, or the oldest at hand that had it
 * @param originPath the path of the file in that commit
 * @param originLine the 1-based line in that commit's file
 * @param edge why the line could not be followed further although the commit has parents; nothing where the commit
 *     brought it
 */
public record LineOrigin(
        String path, int line, CommitId commit, String originPath, int originLine, Optional<SkipReason> edge) {
    public LineOrigin {
        Objects.requireNonNull(path);
        Objects.requireNonNull(commit);
        Objects.requireNonNull(originPath);
        Objects.requireNonNull(edge);
        if (line < 1 || originLine < 1) {
            throw new IllegalArgumentException("lines are counted from 1");
        }
    }
}
