package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.TypeExpression;
import org.jspecify.annotations.Nullable;

/** Prints types in the form of {@link Subject#type()} and follows declared types to what is behind them. */
final class TypeNames {

    private static final int MAX_DEPTH = 6;

    private TypeNames() {}

    /** The printed type; names of types that stand for a channel, map, slice or function are printed as that. */
    static String print(@Nullable GoType type) {
        return type == null ? "" : print(transparent(type), 0);
    }

    /** The printed type that a pointer points to, or of the type itself. */
    static String printBase(@Nullable GoType type) {
        return type == null ? "" : print(transparent(type).dereferenced(), 0);
    }

    private static String print(GoType given, int depth) {
        GoType type = given.plain();
        if (depth > MAX_DEPTH) {
            return "...";
        }
        return switch (type.expression()) {
            case Expression.Identifier name -> name.name();
            case Expression.Selector selector -> printSelector(type, selector);
            case Expression.Star star -> "*" + print(type.with(star.operand()), depth + 1);
            case Expression.Index index -> print(type.with(index.operand()), depth + 1);
            case TypeExpression.SliceType slice -> "[]" + print(type.with(slice.element()), depth + 1);
            case TypeExpression.VariadicType variadic -> "[]" + print(type.with(variadic.element()), depth + 1);
            case TypeExpression.ArrayType array -> "[n]" + print(type.with(array.element()), depth + 1);
            case TypeExpression.MapType map ->
                "map[" + print(type.with(map.key()), depth + 1) + "]" + print(type.with(map.value()), depth + 1);
            case TypeExpression.ChannelType channel ->
                direction(channel) + print(type.with(channel.element()), depth + 1);
            case TypeExpression.FunctionType function -> "func";
            case TypeExpression.StructType struct -> struct.fields().isEmpty() ? "struct{}" : "struct";
            case TypeExpression.InterfaceType contract -> "interface";
            default -> "";
        };
    }

    private static String direction(TypeExpression.ChannelType channel) {
        return switch (channel.direction()) {
            case BOTH -> "chan ";
            case SEND -> "chan<- ";
            case RECEIVE -> "<-chan ";
        };
    }

    private static String printSelector(GoType type, Expression.Selector selector) {
        String name = selector.name().name();
        if (selector.operand() instanceof Expression.Identifier operand) {
            return packageName(type.unit(), operand.name()) + "." + name;
        }
        return name;
    }

    /** The last part of the import path that a name stands for; the name itself where it is no import. */
    static String packageName(Unit unit, String name) {
        String path = unit.outline().importPath(name);
        if (path == null || path.equals("C")) {
            return name;
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.startsWith("v") && path.endsWith("/" + last) && !name.equals(last) && last.length() < 4
                ? name
                : last;
    }

    /** What a declared type stands for, if that is a channel, map, slice, pointer or function or if it is an alias. */
    static GoType transparent(GoType given) {
        GoType type = given.plain();
        for (int i = 0; i < MAX_DEPTH; i++) {
            PackageScope.Found<Part.Type> found = declaration(type);
            if (found == null) {
                return type;
            }
            GoType behind = new GoType(found.node().type(), found.unit()).plain();
            boolean opaque = behind.expression() instanceof TypeExpression.StructType
                    || behind.expression() instanceof TypeExpression.InterfaceType
                    || (behind.expression() instanceof Expression.Identifier && declaration(behind) == null);
            if (opaque && !found.node().alias()) {
                return type;
            }
            type = behind;
        }
        return type;
    }

    /** What stands behind a type and the pointer to it: a struct, an interface, a channel and so on. */
    static GoType underlying(GoType given) {
        GoType type = given.dereferenced();
        for (int i = 0; i < MAX_DEPTH; i++) {
            PackageScope.Found<Part.Type> found = declaration(type);
            if (found == null) {
                return type;
            }
            type = new GoType(found.node().type(), found.unit()).dereferenced();
        }
        return type;
    }

    /** The declaration of a named type, if it is at hand. */
    static PackageScope.@Nullable Found<Part.Type> declaration(GoType given) {
        GoType type = given.plain();
        return switch (type.expression()) {
            case Expression.Identifier name -> type.unit().scope().type(name.name());
            case Expression.Index index -> declaration(type.with(index.operand()));
            case Expression.Selector selector -> {
                PackageScope scope = selector.operand() instanceof Expression.Identifier operand
                        ? imported(type.unit(), operand.name())
                        : null;
                yield scope == null ? null : scope.type(selector.name().name());
            }
            default -> null;
        };
    }

    static @Nullable PackageScope imported(Unit unit, String name) {
        String path = unit.outline().importPath(name);
        return path == null ? null : unit.scope().imported(path);
    }
}
