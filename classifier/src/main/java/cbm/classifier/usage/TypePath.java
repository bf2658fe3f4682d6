package cbm.classifier.usage;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.TypeExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Types as short texts that can be completed later: a root and steps from it.
 *
 * <p>A root is a type of the file's package ({@code Server}), one of another package (<code>{sync}Mutex</code>), a
 * variable or function of the file's package ({@code $server}) or of another one (<code>${net/http}Get</code>),
 * {@value #OTHER} for a type of no interest, or {@value #UNKNOWN}. A step is {@code >name} for a field or method,
 * {@code #} for an element and {@code ()} for the first result. Before a type, {@code []} makes it the element of an
 * array, slice or map, {@code <>} that of a channel. Pointers are left out.
 */
final class TypePath {
    static final String UNKNOWN = "?";
    static final String OTHER = "-";
    static final String INTERFACE = "interface";
    static final String ELEMENTS = "[]";
    static final String CHANNEL = "<>";
    static final String RESULT = "()";
    static final char FIELD = '>';
    static final char ELEMENT = '#';
    static final char VARIABLE = '$';

    private static final int LONGEST = 200;

    private final Map<String, String> imports = new HashMap<>();

    TypePath(List<Part.Import> imports) {
        for (Part.Import each : imports) {
            this.imports.put(each.localName(), each.importPath());
        }
    }

    /** The import path of the package that a name stands for in this file; empty if it stands for none. */
    String importPath(String name) {
        return imports.getOrDefault(name, "");
    }

    /** A name of another package, as a root. */
    static String qualified(String importPath, String name) {
        return "{" + importPath + "}" + name;
    }

    static String step(String path, String step) {
        boolean leadsNowhere = path.equals(UNKNOWN) || path.equals(OTHER) || path.length() > LONGEST;
        return leadsNowhere ? UNKNOWN : path + step;
    }

    /** The type that a type expression writes down. */
    String ofType(Expression written) {
        Expression type = written.unparenthesized();
        return switch (type) {
            case Expression.Identifier name -> name.name();
            case Expression.Star star -> ofType(star.operand());
            case Expression.Index generic -> ofType(generic.operand());
            case Expression.Selector selector -> ofSelector(selector);
            case TypeExpression.ArrayType array -> ELEMENTS + ofType(array.element());
            case TypeExpression.SliceType slice -> ELEMENTS + ofType(slice.element());
            case TypeExpression.VariadicType variadic -> ELEMENTS + ofType(variadic.element());
            case TypeExpression.MapType map -> ELEMENTS + ofType(map.value());
            case TypeExpression.ChannelType channel -> CHANNEL + ofType(channel.element());
            case TypeExpression.InterfaceType any -> INTERFACE;
            default -> OTHER;
        };
    }

    private String ofSelector(Expression.Selector selector) {
        if (selector.operand().unparenthesized() instanceof Expression.Identifier qualifier) {
            String path = importPath(qualifier.name());
            return path.isEmpty() ? UNKNOWN : qualified(path, selector.name().name());
        }
        return UNKNOWN;
    }
}
