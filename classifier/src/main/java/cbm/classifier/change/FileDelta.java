package cbm.classifier.change;

import cbm.miner.fix.ChangeKind;
import java.util.List;
import java.util.Objects;

/**
 * What a fix did to one Go file.
 *
 * @param kind what happened to the file
 * @param pathBefore its path before
 * @param pathAfter its path after
 * @param test whether it is a test file
 * @param partial whether only the hunks' text is known
 * @param addedImports the import paths added
 * @param removedImports the import paths removed
 * @param functions the functions whose text changed, in the order of the source after
 */
public record FileDelta(
        ChangeKind kind,
        String pathBefore,
        String pathAfter,
        boolean test,
        boolean partial,
        List<String> addedImports,
        List<String> removedImports,
        List<FunctionChange> functions) {
    /** Copies the lists. */
    public FileDelta {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(pathBefore);
        Objects.requireNonNull(pathAfter);
        addedImports = List.copyOf(addedImports);
        removedImports = List.copyOf(removedImports);
        functions = List.copyOf(functions);
    }
}
