package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Operator;
import cbm.classifier.syntax.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether a loop copies the elements of a map or slice one by one into one that the function has made. */
final class ElementCopies {

    private ElementCopies() {}

    /** Whether a loop over a collection puts each element, or a copy of it, into a collection that the function owns. */
    static boolean isCopy(Statement.Range loop, Resolver resolver) {
        String element = name(loop, 1);
        if (element.isEmpty()) {
            element = name(loop, 0);
        }
        return !element.isEmpty() && anyCopies(loop.body().statements(), element, resolver);
    }

    private static String name(Statement.Range loop, int index) {
        boolean there = loop.define() && loop.variables().size() > index;
        return there
                        && loop.variables().get(index) instanceof Expression.Identifier name
                        && !name.name().equals("_")
                ? name.name()
                : "";
    }

    private static boolean anyCopies(List<Statement> statements, String element, Resolver resolver) {
        return statements.stream().anyMatch(statement -> switch (statement) {
            case Statement.Assign assign -> copies(assign, element, resolver);
            case Statement.If conditional -> anyCopies(conditional.then().statements(), element, resolver);
            default -> false;
        });
    }

    private static boolean copies(Statement.Assign assign, String element, Resolver resolver) {
        if (assign.left().size() != 1 || assign.right().size() != 1) {
            return false;
        }
        Expression left = assign.left().getFirst().unparenthesized();
        Expression value = assign.right().getFirst().unparenthesized();
        if (left instanceof Expression.Index index) {
            return isOwn(index.operand(), resolver) && isElement(value, element);
        }
        return value instanceof Expression.Call call
                && call.name().equals("append")
                && call.arguments().size() == 2
                && isOwn(left, resolver)
                && isElement(call.arguments().get(1), element);
    }

    private static boolean isOwn(Expression given, Resolver resolver) {
        if (!(given.unparenthesized() instanceof Expression.Identifier name)) {
            return false;
        }
        Variable variable = resolver.scope().find(name.name());
        return variable != null
                && variable.role() != Variable.Role.PARAMETER
                && variable.role() != Variable.Role.RECEIVER;
    }

    /** Whether a value is the element itself, what it points to, a clone of it, or a new struct made of its fields. */
    private static boolean isElement(@Nullable Expression given, String element) {
        if (given == null) {
            return false;
        }
        return switch (given.unparenthesized()) {
            case Expression.Identifier name -> name.name().equals(element);
            case Expression.Star star -> isElement(star.operand(), element);
            case Expression.Unary unary ->
                unary.operator() == Operator.AND
                        && unary.operand().unparenthesized() instanceof Expression.Composite composite
                        && isMadeOf(composite, element);
            case Expression.Composite composite -> isMadeOf(composite, element);
            case Expression.Call call -> isClone(call, element);
            default -> false;
        };
    }

    private static boolean isClone(Expression.Call call, String element) {
        boolean clones = ExpressionReader.isCloning(call.name(), Subject.NONE);
        if (!clones) {
            return false;
        }
        boolean ofElement =
                call.function() instanceof Expression.Selector selector && isElement(selector.operand(), element);
        return ofElement || call.arguments().stream().anyMatch(argument -> isElement(argument, element));
    }

    private static boolean isMadeOf(Expression.Composite composite, String element) {
        return !composite.elements().isEmpty()
                && composite.elements().stream()
                        .allMatch(field -> field instanceof Expression.KeyValue pair
                                && pair.value().unparenthesized() instanceof Expression.Selector selector
                                && isElement(selector.operand(), element));
    }
}
