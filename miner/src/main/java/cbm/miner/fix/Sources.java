package cbm.miner.fix;

import java.util.List;
import java.util.Optional;

/**
 * The texts around a fix: any file of its repository as it stood before and after.
 *
 * <p>Looking names up in a package's other files goes through here. A fix from a bare patch has {@link #none()}.
 */
public interface Sources {
    /**
     * The file at a path.
     *
     * @param side before or after the fix
     * @param path the file's path from the root of the repository, with slashes
     * @return the file, or nothing where none stands there or it cannot be read
     */
    Optional<SourceFile> file(Side side, String path);

    /**
     * The Go files that stand directly in a directory, in the order of their names.
     *
     * @param side before or after the fix
     * @param directory the directory's path from the root of the repository, empty for the root itself
     */
    List<SourceFile> goFiles(Side side, String directory);

    /**
     * A key that is the same for the same files in a directory, such as git's tree id.
     *
     * @param side before or after the fix
     * @param directory the directory's path, as for {@link #goFiles}
     * @return nothing where there is no such directory or no such key is known
     */
    default Optional<String> directoryId(Side side, String directory) {
        return Optional.empty();
    }

    /** Sources that know nothing: those of a bare patch. */
    static Sources none() {
        return NoSources.INSTANCE;
    }

    /** One file, whose text is read when it is asked for. */
    interface SourceFile {
        /** The path from the root of the repository, with slashes. */
        String path();

        /** A key that is the same for the same content, such as git's blob id. */
        String id();

        /** The decoded text; empty where the content cannot be read. */
        String text();
    }
}
