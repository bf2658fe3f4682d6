package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A parsed file in its package, whose functions can be told apart before their facts are read. */
public final class OpenFile {

    private final String path;
    private final Unit unit;

    OpenFile(String path, Unit unit) {
        this.path = path;
        this.unit = unit;
    }

    /**
     * A number for what each function says, the same however it is laid out, by its qualified name; functions of one name,
     * such as {@code init}, have one number together.
     */
    public Map<String, Long> hashes() {
        return unit.outline().hashes();
    }

    /** Reads all functions. */
    public ReadFile readAll() {
        return read(name -> true);
    }

    /** Reads what stands outside of functions, and the functions but those of the names given. */
    public ReadFile readExcept(Set<String> names) {
        return read(name -> !names.contains(name));
    }

    private ReadFile read(Predicate<String> wanted) {
        List<ReadFunction> functions = new ArrayList<>();
        FunctionReader outside = FunctionReader.ofDeclarations(unit, path);
        outside.readDeclarations();
        functions.add(outside.result(false));
        for (Declaration.Function function : unit.outline().file().functions()) {
            if (wanted.test(function.qualifiedName())) {
                FunctionReader reader = FunctionReader.of(unit, path, function);
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
