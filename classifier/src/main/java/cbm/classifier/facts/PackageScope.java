package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names of one package on one side of a fix. Not for several threads. */
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
    private final Map<String, Found<Part.Type>> types = new HashMap<>();
    private final Map<String, Found<Declaration.Function>> functions = new HashMap<>();
    private final Map<SummaryKey, List<Summary.Effect>> summaries = new HashMap<>();

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
        return types.computeIfAbsent(typeName, key -> first(outline -> outline.type(key)));
    }

    @Nullable
    Found<FileOutline.PackageValue> value(String valueName) {
        return first(outline -> outline.value(valueName));
    }

    /** A function by its name, or a method by {@code Type.name}. */
    @Nullable
    Found<Declaration.Function> function(String qualifiedName) {
        return functions.computeIfAbsent(qualifiedName, key -> first(outline -> outline.function(key)));
    }

    private <T> @Nullable Found<T> first(Function<FileOutline, @Nullable T> lookup) {
        for (Unit unit : units) {
            T node = lookup.apply(unit.outline());
            if (node != null) {
                return new Found<>(node, unit);
            }
        }
        return null;
    }

    /** What the functions of this package do, as far as it has been asked; filled by {@link Summary}. */
    Map<SummaryKey, List<Summary.Effect>> summaries() {
        return summaries;
    }
}
