package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.GoParser;
import cbm.classifier.syntax.NamePool;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The names that one parsed file declares and imports. For any number of threads. */
final class FileOutline {

    /** A variable or constant of the package: one name of a value specification. */
    record PackageValue(Part.Value value, int index, boolean constant) {}

    private final GoFile file;
    private final Map<String, String> imports = new HashMap<>();
    private final Map<String, String> assumedImports;
    private final Map<String, Part.Type> types = new HashMap<>();
    private final Map<String, PackageValue> values = new HashMap<>();
    private final Map<String, Declaration.Function> functions = new HashMap<>();
    private final Map<String, Expression> strayFields = new HashMap<>();

    /** Where the names of bodies come from that were skipped at first; nothing where the file was read whole. */
    private final @Nullable NamePool skipped;

    /** The functions whose bodies were asked for, by their offsets. */
    private final Map<Integer, Declaration.Function> wholes = new ConcurrentHashMap<>();

    /** The outline of a file that is read whole. */
    FileOutline(GoFile file) {
        this(file, null, Map.of());
    }

    /** The outline of a file of which most functions' bodies will not be asked for. */
    static FileOutline ofDeclarations(String text, NamePool names) {
        return new FileOutline(GoParser.parseDeclarations(text, names), names, Map.of());
    }

    /** The outline of a piece of a file, in which names that it does not import itself stand for these paths. */
    static FileOutline ofPiece(GoFile piece, Map<String, String> assumedImports) {
        return new FileOutline(piece, null, assumedImports);
    }

    private FileOutline(GoFile file, @Nullable NamePool skipped, Map<String, String> assumedImports) {
        this.file = file;
        this.skipped = skipped;
        this.assumedImports = assumedImports;
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

    GoFile file() {
        return file;
    }

    /** A function of this file with its body, which is parsed when it is first asked for. */
    Declaration.Function whole(Declaration.Function function) {
        NamePool names = skipped;
        if (names == null || function.body() == null || !function.statements().isEmpty()) {
            return function;
        }
        return wholes.computeIfAbsent(function.start(), start -> GoParser.parseFunction(file, function, names));
    }

    String packageName() {
        return file.packageName();
    }

    /** The import path that a name stands for. */
    @Nullable
    String importPath(String name) {
        String path = imports.get(name);
        return path == null ? assumedImports.get(name) : path;
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
