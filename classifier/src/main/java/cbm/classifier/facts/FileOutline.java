package cbm.classifier.facts;

import cbm.classifier.syntax.Comment;
import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.GoParser;
import cbm.classifier.syntax.LineTable;
import cbm.classifier.syntax.NamePool;
import cbm.classifier.syntax.Part;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that one file declares and imports, and what they stand for. For any number of threads. */
abstract sealed class FileOutline permits ParsedOutline, SketchedOutline {

    /** A variable or constant of the package: one name of a value specification. */
    record PackageValue(Part.Value value, int index, boolean constant) {}

    /** A function or method, by its qualified name and its extent. */
    record Definition(String name, int start, int end) {}

    /** The outline of a file of which not all declarations will be asked for. */
    static FileOutline of(String text, NamePool names) {
        return GoParser.sketch(text, names)
                .<FileOutline>map(SketchedOutline::new)
                .orElseGet(() -> ParsedOutline.ofDeclarations(text, names));
    }

    abstract String text();

    abstract LineTable lines();

    abstract String packageName();

    /** The import path that a name stands for. */
    abstract @Nullable String importPath(String name);

    /** The import paths in the order of the source. */
    abstract List<String> importPaths();

    abstract Part.@Nullable Type type(String name);

    abstract @Nullable PackageValue value(String name);

    /** A function by its name, or a method by {@code Type.name}; the body's statements may be missing. */
    abstract Declaration.@Nullable Function function(String qualifiedName);

    /** The type of a field that a fragment shows without its struct. */
    @Nullable
    Expression strayField(String name) {
        return null;
    }

    /** Whether only a piece of the file is there, so that a name's declaration may be missing. */
    boolean isPiece() {
        return false;
    }

    /** How a fragment uses its names; nothing for a whole file, where their declarations tell. */
    NameUses uses() {
        return NameUses.NONE;
    }

    /** The names of the types. */
    abstract Collection<String> types();

    /** The names of the variables and constants. */
    abstract Collection<String> values();

    /** The names of the functions, of methods with their types. */
    abstract Collection<String> functions();

    /** The functions and methods in the order of the source. */
    abstract List<Definition> definitions();

    /** The function that starts at an offset with its body, which is parsed when it is first asked for. */
    abstract Declaration.Function whole(int start);

    /** The declarations outside of functions in the order of the source. */
    abstract List<Declaration> outside();

    /** The texts of the declarations outside of functions but for the imports. */
    abstract List<String> outsideTexts();

    /** The comments in the order of the source. */
    abstract List<Comment> comments();

    /** The comments that are directives, such as {@code //go:linkname a b}. */
    Stream<Comment> directives() {
        String text = text();
        return text.contains("//go:")
                ? comments().stream().filter(comment -> text.startsWith("//go:", comment.start()))
                : Stream.empty();
    }
}
