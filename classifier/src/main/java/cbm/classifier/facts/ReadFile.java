package cbm.classifier.facts;

import java.util.List;
import java.util.Objects;

/**
 * A Go file with its facts, and the statements to which they belong.
 *
 * @param path the path from the root of the repository
 * @param packageName the name in the package clause; empty where a fragment does not show it
 * @param partial whether only fragments are known
 * @param imports the import paths, in the order of the source
 * @param functions first what stands outside of functions, under the empty name, then the functions and methods in the
 *     order of the source
 */
public record ReadFile(
        String path, String packageName, boolean partial, List<String> imports, List<ReadFunction> functions) {
    /** Copies the lists. */
    public ReadFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(packageName);
        imports = List.copyOf(imports);
        functions = List.copyOf(functions);
    }

    /** The facts without the statements. */
    public FileFacts facts() {
        List<FunctionFacts> named = functions.stream()
                .map(ReadFunction::facts)
                .filter(function -> !function.name().isEmpty())
                .toList();
        List<Fact> declarations = functions.stream()
                .map(ReadFunction::facts)
                .filter(function -> function.name().isEmpty())
                .flatMap(function -> function.facts().stream())
                .toList();
        return new FileFacts(path, packageName, partial, imports, declarations, named);
    }
}
