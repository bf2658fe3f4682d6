package cbm.miner.fix;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file that a fix changed.
 *
 * @param kind what happened to the file
 * @param pathBefore its path before; equal to {@code pathAfter} where the file was added
 * @param pathAfter its path after; equal to {@code pathBefore} where the file was deleted
 * @param textBefore the whole text before, the empty text for an added file, or null where only the hunks are at hand
 * @param textAfter the whole text after, the empty text for a deleted file, or null where only the hunks are at hand
 * @param hunks the hunks in the order of the file; empty for a pure rename, a mode change, a binary file
 */
public record FileChange(
        ChangeKind kind,
        String pathBefore,
        String pathAfter,
        @Nullable String textBefore,
        @Nullable String textAfter,
        List<Hunk> hunks) {
    public FileChange {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(pathBefore);
        Objects.requireNonNull(pathAfter);
        hunks = List.copyOf(hunks);
    }

    /** The path on one side. */
    public String path(Side side) {
        return side == Side.BEFORE ? pathBefore : pathAfter;
    }

    /** The whole text of one side, or nothing where only the hunks are at hand. */
    public Optional<String> text(Side side) {
        return Optional.ofNullable(side == Side.BEFORE ? textBefore : textAfter);
    }

    /** Whether the file is Go source by its name. */
    public boolean isGo() {
        return pathAfter.endsWith(".go");
    }

    /** Whether the file is a Go test by its name. */
    public boolean isGoTest() {
        return pathAfter.endsWith("_test.go");
    }

    /** The pieces of one side that the hunks show, in the order of the file. */
    public List<Fragment> fragments(Side side) {
        return hunks.stream().map(hunk -> Fragment.of(hunk, side)).toList();
    }
}
