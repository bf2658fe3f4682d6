package cbm.classifier.facts;

import java.util.Objects;

/**
 * Where a fact stands.
 *
 * @param file the file's path from the root of the repository
 * @param function the function's or method's qualified name, such as {@code Server.Serve}; empty outside of any
 * @param firstLine the 1-based first line
 * @param lastLine the 1-based last line
 */
public record Place(String file, String function, int firstLine, int lastLine) {
    /** Checks that nothing is absent. */
    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(function);
    }
}
