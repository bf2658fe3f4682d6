package cbm.classifier.lifetime;

import java.util.Objects;

/**
 * A line that a fix repairs.
 *
 * @param path the file's path before the fix
 * @param line the 1-based line before the fix
 * @param ground why it is taken for one
 */
public record RepairedLine(String path, int line, Ground ground) {
    /** Checks the line. */
    public RepairedLine {
        Objects.requireNonNull(path);
        Objects.requireNonNull(ground);
        if (line < 1) {
            throw new IllegalArgumentException("lines are counted from 1");
        }
    }
}
