package cbm.miner.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * @param latin1 the sides of which the hunks show what is not UTF-8 and was read as ISO-8859-1, each byte a character
 */
public record FileChange(
        ChangeKind kind,
        String pathBefore,
        String pathAfter,
        @Nullable String textBefore,
        @Nullable String textAfter,
        List<Hunk> hunks,
        Set<Side> latin1) {
    public FileChange {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(pathBefore);
        Objects.requireNonNull(pathAfter);
        hunks = List.copyOf(hunks);
        latin1 = Set.copyOf(latin1);
    }

    /** A change of a file that is UTF-8 on both sides. */
    public FileChange(
            ChangeKind kind,
            String pathBefore,
            String pathAfter,
            @Nullable String textBefore,
            @Nullable String textAfter,
            List<Hunk> hunks) {
        this(kind, pathBefore, pathAfter, textBefore, textAfter, hunks, Set.of());
    }

    /** The encoding that gives the bytes of what the hunks show of one side. */
    public Charset charset(Side side) {
        return latin1.contains(side) ? ISO_8859_1 : UTF_8;
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
