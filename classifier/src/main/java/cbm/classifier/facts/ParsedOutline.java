package cbm.classifier.facts;

import cbm.classifier.syntax.Comment;
import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.GoParser;
import cbm.classifier.syntax.LineTable;
import cbm.classifier.syntax.NamePool;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The outline of a file, or of a piece of one, that has been parsed. */
final class ParsedOutline extends FileOutline {

    private final GoFile file;
    private final Map<String, String> imports = new HashMap<>();
    private final Map<String, String> assumedImports;
    private final NameUses uses;
    private final boolean piece;
    private final Map<String, Part.Type> types = new HashMap<>();
    private final Map<String, PackageValue> values = new HashMap<>();
    private final Map<String, Declaration.Function> functions = new HashMap<>();
    private final Map<String, Expression> strayFields = new HashMap<>();

    /** Where the names of bodies come from that were skipped at first; nothing where the file was read whole. */
    private final @Nullable NamePool skipped;

    /** The functions whose bodies were asked for, by their offsets. */
    private final Map<Integer, Declaration.Function> wholes = new ConcurrentHashMap<>();

    /** The outline of a file that is read whole. */
    ParsedOutline(GoFile file) {
        this(file, null, Map.of(), NameUses.NONE, false);
    }

    /** The outline of a file of which most functions' bodies will not be asked for. */
    static ParsedOutline ofDeclarations(String text, NamePool names) {
        return new ParsedOutline(GoParser.parseDeclarations(text, names), names, Map.of(), NameUses.NONE, false);
    }

    /** The outline of a piece of a file, in which names that it does not import itself stand for these paths. */
    static ParsedOutline ofPiece(GoFile piece, Map<String, String> assumedImports, NameUses uses) {
        return new ParsedOutline(piece, null, assumedImports, uses, true);
    }

    private ParsedOutline(
            GoFile file, @Nullable NamePool skipped, Map<String, String> assumedImports, NameUses uses, boolean piece) {
        this.file = file;
        this.skipped = skipped;
        this.assumedImports = assumedImports;
        this.uses = uses;
        this.piece = piece;
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

    @Override
    String text() {
        return file.text();
    }

    @Override
    LineTable lines() {
        return file.lines();
    }

    @Override
    String packageName() {
        return file.packageName();
    }

    @Override
    @Nullable
    String importPath(String name) {
        String path = imports.get(name);
        return path == null ? assumedImports.get(name) : path;
    }

    @Override
    List<String> importPaths() {
        return file.imports().stream().map(Part.Import::importPath).toList();
    }

    @Override
    Part.@Nullable Type type(String name) {
        return types.get(name);
    }

    @Override
    @Nullable
    PackageValue value(String name) {
        return values.get(name);
    }

    @Override
    Declaration.@Nullable Function function(String qualifiedName) {
        return functions.get(qualifiedName);
    }

    @Override
    boolean isPiece() {
        return piece;
    }

    @Override
    NameUses uses() {
        return uses;
    }

    @Override
    @Nullable
    Expression strayField(String name) {
        return strayFields.get(name);
    }

    @Override
    Collection<String> types() {
        return types.keySet();
    }

    @Override
    Collection<String> values() {
        return values.keySet();
    }

    @Override
    Collection<String> functions() {
        return functions.keySet();
    }

    @Override
    List<Definition> definitions() {
        return file.functions().stream()
                .map(function -> new Definition(function.qualifiedName(), function.start(), function.end()))
                .toList();
    }

    @Override
    Declaration.Function whole(int start) {
        return wholes.computeIfAbsent(
                start,
                key -> file.functions().stream()
                        .filter(function -> function.start() == key)
                        .findFirst()
                        .map(this::whole)
                        .orElseThrow());
    }

    private Declaration.Function whole(Declaration.Function function) {
        NamePool names = skipped;
        if (names == null || function.body() == null || !function.statements().isEmpty()) {
            return function;
        }
        return GoParser.parseFunction(file, function, names);
    }

    @Override
    List<Declaration> outside() {
        return file.declarations().stream()
                .filter(declaration -> !(declaration instanceof Declaration.Function function
                        && !function.qualifiedName().isEmpty()))
                .toList();
    }

    @Override
    List<String> outsideTexts() {
        return outside().stream()
                .filter(declaration -> !(declaration instanceof Declaration.Imports))
                .map(file::text)
                .toList();
    }

    @Override
    List<Comment> comments() {
        return file.comments();
    }
}
