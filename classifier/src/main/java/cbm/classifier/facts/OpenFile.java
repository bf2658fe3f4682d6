package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parsed file in its package, whose functions can be told apart before their facts are read. */
public final class OpenFile {

    private final String path;
    private final Unit unit;

    OpenFile(String path, Unit unit) {
        this.path = path;
        this.unit = unit;
    }

    /**
     * The qualified names of the functions that say the same here and in another version of the file, however they are laid
     * out; functions of one name, such as {@code init}, count together. The empty name stands for all outside of functions.
     */
    public Set<String> sameFunctions(OpenFile other) {
        Map<String, List<Declaration.Function>> others = other.byName();
        Set<String> same = new HashSet<>();
        byName().forEach((name, functions) -> {
            List<Declaration.Function> counterparts = others.getOrDefault(name, List.of());
            if (texts(functions).equals(other.texts(counterparts))
                    || hashes(functions).equals(other.hashes(counterparts))) {
                same.add(name);
            }
        });
        same.remove("");
        if (outside().equals(other.outside())) {
            same.add("");
        }
        return same;
    }

    private List<String> outside() {
        GoFile file = unit.outline().file();
        Stream<String> declarations = file.declarations().stream()
                .filter(declaration -> !(declaration instanceof Declaration.Imports
                        || (declaration instanceof Declaration.Function function
                                && !function.qualifiedName().isEmpty())))
                .map(file::text);
        return Stream.concat(declarations, file.directives().stream()).toList();
    }

    private Map<String, List<Declaration.Function>> byName() {
        return unit.outline().file().functions().stream()
                .collect(Collectors.groupingBy(Declaration.Function::qualifiedName));
    }

    private List<String> texts(List<Declaration.Function> functions) {
        return functions.stream().map(unit.outline().file()::text).toList();
    }

    private List<Long> hashes(List<Declaration.Function> functions) {
        return functions.stream()
                .map(function -> StructureHash.of(unit.outline().whole(function)))
                .toList();
    }

    /** Reads all functions. */
    public ReadFile readAll() {
        return read(name -> true);
    }

    /** Reads the functions but those of the names given, and what stands outside of them unless the empty name is given. */
    public ReadFile readExcept(Set<String> names) {
        return read(name -> !names.contains(name));
    }

    private ReadFile read(Predicate<String> wanted) {
        List<ReadFunction> functions = new ArrayList<>();
        if (wanted.test("")) {
            FunctionReader outside = FunctionReader.ofDeclarations(unit, path);
            outside.readDeclarations();
            functions.add(outside.result(false));
        }
        for (Declaration.Function function : unit.outline().file().functions()) {
            if (wanted.test(function.qualifiedName())) {
                FunctionReader reader =
                        FunctionReader.of(unit, path, unit.outline().whole(function));
                reader.read();
                functions.add(reader.result(false));
            }
        }
        List<String> imports = unit.outline().file().imports().stream()
                .map(Part.Import::importPath)
                .toList();
        return new ReadFile(path, unit.outline().packageName(), false, imports, functions);
    }
}
