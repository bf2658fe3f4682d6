package cbm.classifier.facts;

import cbm.classifier.syntax.Declaration;
import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Part;
import cbm.classifier.syntax.TypeExpression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field or method that a selector finds in a type.
 *
 * @param owner the name of the type that declares it
 * @param embedded the embedded fields on the way to it
 * @param type the field's type, or the method's type as a function
 * @param method the method's declaration, if it is a method whose declaration is at hand
 * @param isMethod whether it is a method
 */
record Member(
        String owner,
        List<String> embedded,
        @Nullable GoType type,
        PackageScope.@Nullable Found<Declaration.Function> method,
        boolean isMethod) {

    private static final int MAX_DEPTH = 4;

    private record Step(GoType type, List<String> path) {}

    /** Finds a member in a type or in the fields that it embeds, the nearest first. */
    static @Nullable Member find(GoType start, String name) {
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(start, List.of()));
        int budget = 32;
        while (!open.isEmpty() && budget-- > 0) {
            Step step = open.remove();
            Member member = declared(step, name);
            if (member != null) {
                return member;
            }
            if (step.path.size() < MAX_DEPTH) {
                addEmbedded(open, step);
            }
        }
        return null;
    }

    private static @Nullable Member declared(Step step, String name) {
        String owner = TypeNames.printBase(step.type);
        if (Operations.ofMethod(owner, name) != null) {
            return new Member(owner, step.path, Standard.type(owner, name), null, true);
        }
        GoType standard = Standard.type(owner, name);
        if (standard != null) {
            boolean isMethod = standard.expression() instanceof TypeExpression.FunctionType;
            return new Member(owner, step.path, standard, null, isMethod);
        }
        PackageScope.Found<Part.Type> named = TypeNames.declaration(step.type.dereferenced());
        if (named != null) {
            var method = named.unit().scope().function(named.node().name().name() + "." + name);
            if (method != null) {
                GoType type = new GoType(method.node().type(), method.unit());
                return new Member(owner, step.path, type, method, true);
            }
        }
        return inBody(step, owner, name);
    }

    private static @Nullable Member inBody(Step step, String owner, String name) {
        GoType body = TypeNames.underlying(step.type);
        if (body.expression() instanceof TypeExpression.StructType struct) {
            for (Part.Field field : struct.fields()) {
                if (hasName(field, name)) {
                    return new Member(owner, step.path, body.with(field.type()), null, false);
                }
            }
        } else if (body.expression() instanceof TypeExpression.InterfaceType contract) {
            for (Part.Field element : contract.elements()) {
                if (hasName(element, name)) {
                    return new Member(owner, step.path, body.with(element.type()), null, true);
                }
            }
        }
        return null;
    }

    private static boolean hasName(Part.Field field, String name) {
        if (field.isUnnamed()) {
            return embeddedName(field.type()).equals(name);
        }
        for (Expression.Identifier own : field.names()) {
            if (own.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void addEmbedded(Deque<Step> open, Step step) {
        GoType body = TypeNames.underlying(step.type);
        List<Part.Field> fields = switch (body.expression()) {
            case TypeExpression.StructType struct -> struct.fields();
            case TypeExpression.InterfaceType contract -> contract.elements();
            default -> List.of();
        };
        for (Part.Field field : fields) {
            if (field.isUnnamed()) {
                List<String> path = new ArrayList<>(step.path);
                path.add(embeddedName(field.type()));
                open.add(new Step(body.with(field.type()), List.copyOf(path)));
            }
        }
    }

    /** The name that an embedded field has from its type. */
    static String embeddedName(Expression type) {
        return switch (type.unparenthesized()) {
            case Expression.Star star -> embeddedName(star.operand());
            case Expression.Index index -> embeddedName(index.operand());
            case Expression.Selector selector -> selector.name().name();
            case Expression.Identifier identifier -> identifier.name();
            default -> "";
        };
    }
}
