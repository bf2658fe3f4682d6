package cbm.classifier.usage;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one Go file tells of its use of concurrency, apart from the types that other files give to its names.
 *
 * @param packageName the name in the package clause
 * @param generated whether a comment before the first declaration says that a program wrote it
 * @param lines number of lines
 * @param codeLines number of lines with anything but blanks and comments
 * @param namedGoroutines number of {@code go} statements that call a named function
 * @param anonymousGoroutines number of {@code go} statements that call a function literal
 * @param uses the uses that the file alone tells, with their number
 * @param calls the calls whose receiver's type must be looked up, as a {@link TypePath} with the method, with their number
 * @param declarations what the file declares: the type of a name, as {@link TypePath} writes both
 */
public record FileUsage(
        String packageName,
        boolean generated,
        int lines,
        int codeLines,
        int namedGoroutines,
        int anonymousGoroutines,
        Map<Use, Integer> uses,
        Map<String, Integer> calls,
        Map<String, String> declarations) {
    /** Copies the maps. */
    public FileUsage {
        EnumMap<Use, Integer> copy = new EnumMap<>(Use.class);
        copy.putAll(uses);
        uses = java.util.Collections.unmodifiableMap(copy);
        calls = Map.copyOf(calls);
        declarations = Map.copyOf(declarations);
    }

    /** Reads a Go file, whole or broken; never fails. */
    public static FileUsage of(String text) {
        return UsageReader.read(text);
    }
}
