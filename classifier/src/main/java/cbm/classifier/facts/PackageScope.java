package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The names of one package at one time. As safe for several threads as the imports that it is given. */
final class PackageScope {

    /** A declaration with the file it stands in. */
    record Found<T>(T node, Unit unit) {}

    /** Finds the packages that a package imports. */
    @FunctionalInterface
    interface Imports {
        /** The package of an import path, or null where its files are not at hand. */
        @Nullable
        PackageScope find(String importPath);
    }

    /** A function, by its identity, and the depth to which its callees are followed. */
    record SummaryKey(Declaration.Function function, int depth) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SummaryKey key && key.function == function && key.depth == depth;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(function) * 31 + depth;
        }
    }

    private final String name;
    private final List<Unit> units = new ArrayList<>();
    private final Imports imports;
    private volatile @Nullable Names names;
    private final Map<SummaryKey, List<Summary.Effect>> summaries = new ConcurrentHashMap<>();

    PackageScope(String name, List<FileOutline> outlines, Imports imports) {
        this.name = name;
        this.imports = imports;
        outlines.forEach(outline -> units.add(new Unit(outline, this)));
    }

    String name() {
        return name;
    }

    List<Unit> units() {
        return units;
    }

    @Nullable
    PackageScope imported(String path) {
        return imports.find(path);
    }

    @Nullable
    Found<Part.Type> type(String typeName) {
        Unit unit = names().types.get(typeName);
        Part.Type type = unit == null ? null : unit.outline().type(typeName);
        return unit == null || type == null ? null : new Found<>(type, unit);
    }

    @Nullable
    Found<FileOutline.PackageValue> value(String valueName) {
        Unit unit = names().values.get(valueName);
        FileOutline.PackageValue value = unit == null ? null : unit.outline().value(valueName);
        return unit == null || value == null ? null : new Found<>(value, unit);
    }

    /** A function by its name, or a method by {@code Type.name}. */
    @Nullable
    Found<Declaration.Function> function(String qualifiedName) {
        Unit unit = names().functions.get(qualifiedName);
        Declaration.Function function = unit == null ? null : unit.outline().function(qualifiedName);
        return unit == null || function == null ? null : new Found<>(function, unit);
    }

    /** Whether each name that a file declares means that declaration here, so that no other file declares it before. */
    boolean declaresAllOf(FileOutline outline) {
        return units.stream().anyMatch(unit -> unit.outline() == outline)
                && areOf(outline, outline.types(), names().types)
                && areOf(outline, outline.values(), names().values)
                && areOf(outline, outline.functions(), names().functions);
    }

    private static boolean areOf(FileOutline outline, Collection<String> declared, Map<String, Unit> names) {
        for (String each : declared) {
            Unit unit = names.get(each);
            if (unit != null && unit.outline() != outline) {
                return false;
            }
        }
        return true;
    }

    private Names names() {
        Names known = names;
        if (known == null) {
            known = new Names(units);
            names = known;
        }
        return known;
    }

    /** In which file each name is declared; the first file counts. */
    private static final class Names {
        private final Map<String, Unit> types = new HashMap<>();
        private final Map<String, Unit> values = new HashMap<>();
        private final Map<String, Unit> functions = new HashMap<>();

        Names(List<Unit> units) {
            for (Unit unit : units) {
                unit.outline().types().forEach(name -> types.putIfAbsent(name, unit));
                unit.outline().values().forEach(name -> values.putIfAbsent(name, unit));
                unit.outline().functions().forEach(name -> functions.putIfAbsent(name, unit));
            }
            values.remove("_");
            functions.remove("_");
            functions.remove("init");
        }
    }

    /** What the functions of this package do, as far as it has been asked; filled by {@link Summary}. */
    Map<SummaryKey, List<Summary.Effect>> summaries() {
        return summaries;
    }
}
