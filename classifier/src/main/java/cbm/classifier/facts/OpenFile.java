package cbm.classifier.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
        Map<String, List<FileOutline.Definition>> others = other.byName();
        Set<String> same = new HashSet<>();
        byName().forEach((name, functions) -> {
            List<FileOutline.Definition> counterparts = others.getOrDefault(name, List.of());
            if (functions.size() == counterparts.size()
                    && (saySame(functions, other, counterparts)
                            || hashes(functions).equals(other.hashes(counterparts)))) {
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
        FileOutline outline = unit.outline();
        Stream<String> directives =
                outline.directives().map(comment -> outline.text().substring(comment.start(), comment.end()));
        return Stream.concat(outline.outsideTexts().stream(), directives).toList();
    }

    private Map<String, List<FileOutline.Definition>> byName() {
        Map<String, List<FileOutline.Definition>> byName = new HashMap<>();
        for (FileOutline.Definition function : unit.outline().definitions()) {
            byName.computeIfAbsent(function.name(), name -> new ArrayList<>(1)).add(function);
        }
        return byName;
    }

    /** Whether functions have the same texts as as many of another file. */
    private boolean saySame(
            List<FileOutline.Definition> functions, OpenFile other, List<FileOutline.Definition> counterparts) {
        String text = unit.outline().text();
        String otherText = other.unit.outline().text();
        for (int i = 0; i < functions.size(); i++) {
            FileOutline.Definition function = functions.get(i);
            FileOutline.Definition counterpart = counterparts.get(i);
            int length = function.end() - function.start();
            boolean same = length == counterpart.end() - counterpart.start()
                    && text.regionMatches(function.start(), otherText, counterpart.start(), length);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private List<Long> hashes(List<FileOutline.Definition> functions) {
        return functions.stream()
                .map(function -> StructureHash.of(unit.outline().whole(function.start())))
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
        for (FileOutline.Definition function : unit.outline().definitions()) {
            if (wanted.test(function.name())) {
                FunctionReader reader =
                        FunctionReader.of(unit, path, unit.outline().whole(function.start()));
                reader.read();
                functions.add(reader.result(false));
            }
        }
        return new ReadFile(
                path, unit.outline().packageName(), false, unit.outline().importPaths(), functions);
    }
}
