package cbm.classifier.facts;

import cbm.classifier.syntax.Comment;
import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.FileSketch;
import cbm.classifier.syntax.GoParser;
import cbm.classifier.syntax.LineTable;
import cbm.classifier.syntax.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The outline of a file whose declarations are parsed one by one when they are first asked for. */
final class SketchedOutline extends FileOutline {

    private final FileSketch sketch;
    /** The declarations and the whole functions that were asked for, by their numbers. */
    private final Map<Integer, Declaration> declarations = new ConcurrentHashMap<>(4);

    private final Map<Integer, Declaration.Function> wholes = new ConcurrentHashMap<>(4);
    private volatile @Nullable Map<String, String> imports;
    private volatile @Nullable LineTable lines;

    SketchedOutline(FileSketch sketch) {
        this.sketch = sketch;
    }

    @Override
    String text() {
        return sketch.text();
    }

    @Override
    LineTable lines() {
        LineTable known = lines;
        if (known == null) {
            known = new LineTable(sketch.text(), 1);
            lines = known;
        }
        return known;
    }

    @Override
    String packageName() {
        return sketch.packageName();
    }

    @Override
    @Nullable
    String importPath(String name) {
        Map<String, String> known = imports;
        if (known == null) {
            known = new HashMap<>();
            for (Part.Import imported : imported()) {
                known.putIfAbsent(imported.localName(), imported.importPath());
            }
            imports = known;
        }
        return known.get(name);
    }

    @Override
    List<String> importPaths() {
        return imported().stream().map(Part.Import::importPath).toList();
    }

    private List<Part.Import> imported() {
        List<Part.Import> imported = new ArrayList<>();
        for (int i = 0; i < sketch.count(); i++) {
            if (sketch.kind(i) == FileSketch.Kind.IMPORTS && declaration(i) instanceof Declaration.Imports group) {
                imported.addAll(group.imports());
            }
        }
        return imported;
    }

    @Override
    Part.@Nullable Type type(String name) {
        if (declaring(name, FileSketch.Kind.TYPES, FileSketch.Kind.TYPES) instanceof Declaration.Types group) {
            for (Part.Type type : group.types()) {
                if (type.name().name().equals(name)) {
                    return type;
                }
            }
        }
        return null;
    }

    @Override
    @Nullable
    PackageValue value(String name) {
        if (declaring(name, FileSketch.Kind.CONSTANTS, FileSketch.Kind.VARIABLES) instanceof Declaration.Values group) {
            for (Part.Value value : group.values()) {
                for (int i = 0; i < value.names().size(); i++) {
                    if (value.names().get(i).name().equals(name)) {
                        return new PackageValue(value, i, group.constant());
                    }
                }
            }
        }
        return null;
    }

    @Override
    Declaration.@Nullable Function function(String qualifiedName) {
        Declaration found = declaring(qualifiedName, FileSketch.Kind.FUNCTION, FileSketch.Kind.FUNCTION);
        return found instanceof Declaration.Function function ? function : null;
    }

    /** The first declaration of one of two kinds that declares a name. */
    private @Nullable Declaration declaring(String name, FileSketch.Kind kind, FileSketch.Kind orKind) {
        int index = sketch.find(name, kind, orKind);
        return index < 0 ? null : declaration(index);
    }

    private Declaration declaration(int index) {
        Declaration known = declarations.get(index);
        return known == null ? declarations.computeIfAbsent(index, sketch::declaration) : known;
    }

    @Override
    Collection<String> types() {
        return sketch.names(FileSketch.Kind.TYPES, FileSketch.Kind.TYPES);
    }

    @Override
    Collection<String> values() {
        return sketch.names(FileSketch.Kind.CONSTANTS, FileSketch.Kind.VARIABLES);
    }

    @Override
    Collection<String> functions() {
        return sketch.names(FileSketch.Kind.FUNCTION, FileSketch.Kind.FUNCTION);
    }

    @Override
    List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>();
        for (int i = 0; i < sketch.nameCount(); i++) {
            int owner = sketch.owner(i);
            if (sketch.kind(owner) == FileSketch.Kind.FUNCTION) {
                definitions.add(new Definition(sketch.name(i), sketch.start(owner), sketch.end(owner)));
            }
        }
        return definitions;
    }

    @Override
    Declaration.Function whole(int start) {
        return wholes.computeIfAbsent(start, this::parse);
    }

    private Declaration.Function parse(int start) {
        for (int i = 0; i < sketch.count(); i++) {
            if (sketch.start(i) == start) {
                return sketch.function(i);
            }
        }
        throw new IllegalArgumentException("no function at " + start);
    }

    @Override
    List<Declaration> outside() {
        List<Declaration> outside = new ArrayList<>();
        for (int i = 0; i < sketch.count(); i++) {
            if (sketch.kind(i) != FileSketch.Kind.FUNCTION) {
                outside.add(declaration(i));
            }
        }
        return outside;
    }

    @Override
    List<String> outsideTexts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < sketch.count(); i++) {
            if (sketch.kind(i) != FileSketch.Kind.FUNCTION && sketch.kind(i) != FileSketch.Kind.IMPORTS) {
                texts.add(sketch.text().substring(sketch.start(i), sketch.end(i)));
            }
        }
        return texts;
    }

    @Override
    List<Comment> comments() {
        return GoParser.comments(sketch.text());
    }
}
