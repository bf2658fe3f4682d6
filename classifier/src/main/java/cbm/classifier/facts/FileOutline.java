package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that one parsed file declares and imports. Immutable once made, so that it can be shared. */
final class FileOutline {

    /** A variable or constant of the package: one name of a value specification. */
    record PackageValue(Part.Value value, int index, boolean constant) {}

    private final GoFile file;
    private final Map<String, String> imports = new HashMap<>();
    private final Map<String, Part.Type> types = new HashMap<>();
    private final Map<String, PackageValue> values = new HashMap<>();
    private final Map<String, Declaration.Function> functions = new HashMap<>();
    private final Map<String, Expression> strayFields = new HashMap<>();

    private volatile @Nullable Map<String, Long> hashes;

    FileOutline(GoFile file) {
        this.file = file;
        for (Declaration declaration : file.declarations()) {
            add(declaration);
        }
    }

    private void add(Declaration declaration) {
        switch (declaration) {
            case Declaration.Function function -> functions.putIfAbsent(function.qualifiedName(), function);
            case Declaration.Imports imported -> imported.imports().forEach(this::add);
            case Declaration.Values group -> group.values().forEach(value -> add(value, group.constant()));
            case Declaration.Types group ->
                group.types().forEach(type -> types.putIfAbsent(type.name().name(), type));
            case Declaration.Loose loose -> loose.statements().forEach(this::addStray);
        }
    }

    private void add(Part.Import imported) {
        imports.putIfAbsent(imported.localName(), imported.importPath());
    }

    private void add(Part.Value value, boolean constant) {
        for (int i = 0; i < value.names().size(); i++) {
            values.putIfAbsent(value.names().get(i).name(), new PackageValue(value, i, constant));
        }
    }

    private void addStray(Statement statement) {
        if (statement instanceof Statement.StrayField stray) {
            stray.field()
                    .names()
                    .forEach(name ->
                            strayFields.putIfAbsent(name.name(), stray.field().type()));
        }
    }

    /**
     * A number for what each function says, by its qualified name; functions of one name have one number together.
     * Computed when it is first asked for.
     */
    Map<String, Long> hashes() {
        Map<String, Long> known = hashes;
        if (known == null) {
            Map<String, Long> fresh = new HashMap<>();
            for (Declaration.Function function : file.functions()) {
                long hash = StructureHash.of(function);
                fresh.merge(function.qualifiedName(), hash, (first, second) -> first * 31 + second);
            }
            known = Map.copyOf(fresh);
            hashes = known;
        }
        return known;
    }

    GoFile file() {
        return file;
    }

    String packageName() {
        return file.packageName();
    }

    /** The import path that a name stands for. */
    @Nullable
    String importPath(String name) {
        return imports.get(name);
    }

    Part.@Nullable Type type(String name) {
        return types.get(name);
    }

    Set<String> types() {
        return types.keySet();
    }

    Set<String> values() {
        return values.keySet();
    }

    /** The names of the functions, of methods with their types. */
    Set<String> functions() {
        return functions.keySet();
    }

    @Nullable
    PackageValue value(String name) {
        return values.get(name);
    }

    /** A function by its name, or a method by {@code Type.name}. */
    Declaration.@Nullable Function function(String qualifiedName) {
        return functions.get(qualifiedName);
    }

    /** The type of a field that a fragment shows without its struct. */
    @Nullable
    Expression strayField(String name) {
        return strayFields.get(name);
    }
}
