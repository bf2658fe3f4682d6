package cbm.miner.git;

import cbm.miner.fix.ChangeKind;
import java.util.Objects;

/**
 * A changed path that is no Go file: another file, a symbolic link, a submodule. It was not looked at for renames.
 *
 * @param kind added, modified or deleted
 * @param path the path from the root, with slashes
 */
public record OtherFile(ChangeKind kind, String path) {
    public OtherFile {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(path);
    }
}
