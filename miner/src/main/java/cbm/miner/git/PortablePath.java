package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/**
 * Paths of a commit that may be written as files: a tree can name anything, also what leads out of a folder, into a
 * {@code .git}, or what another system does not take for a file's name.
 */
public final class PortablePath {
    private static final int MOST_NAME_BYTES = 255;
    private static final int MOST_BYTES = 2000;

    private PortablePath() {}

    /**
     * Why a path cannot be written below a folder on every system; nothing where it can.
     *
     * @param path from the root of the repository, with slashes
     */
    public static Optional<String> fault(String path) {
        if (path.getBytes(UTF_8).length > MOST_BYTES) {
            return Optional.of("the path is too long");
        }
        for (String name : path.split("/", -1)) {
            if (name.getBytes(UTF_8).length > MOST_NAME_BYTES) {
                return Optional.of("a name in it is too long");
            }
        }
        try {
            ObjectChecker checker = new ObjectChecker();
            checker.setSafeForMacOS(true);
            checker.setSafeForWindows(true);
            checker.checkPath(path);
            return Optional.empty();
        } catch (CorruptObjectException e) {
            return Optional.of("not every system takes that for a file of a folder: " + e.getMessage());
        }
    }
}
