package cbm.miner.git;

import java.util.Objects;

/**
 * Something that was not read.
 *
 * @param commit the full hexadecimal id of the commit
 * @param path the path of the file or directory; empty where it is about the whole commit
 * @param reason why
 * @param detail what exactly, such as an object's id or a size; may be empty
 */
public record Skip(String commit, String path, SkipReason reason, String detail) {
    public Skip {
        Objects.requireNonNull(commit);
        Objects.requireNonNull(path);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(detail);
    }
}
