package cbm.classifier.facts;

import java.util.List;
import java.util.Objects;

/**
 * The facts of one Go file, or of the fragments of one that a patch shows.
 *
 * @param path the path from the root of the repository
 * @param packageName the name in the package clause; empty where a fragment does not show it
 * @param partial whether only fragments are known
 * @param imports the import paths, in the order of the source
 * @param declarations the facts outside of functions: fields and package variables of a synchronising type, directives
 * @param functions the functions and methods in the order of the source
 */
public record FileFacts(
        String path,
        String packageName,
        boolean partial,
        List<String> imports,
        List<Fact> declarations,
        List<FunctionFacts> functions) {
    /** Copies the lists. */
    public FileFacts {
        Objects.requireNonNull(path);
        Objects.requireNonNull(packageName);
        imports = List.copyOf(imports);
        declarations = List.copyOf(declarations);
        functions = List.copyOf(functions);
    }
}
