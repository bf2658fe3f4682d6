package cbm.classifier.usage;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Operator;
import cbm.classifier.syntax.TypeExpression;

/** The types of expressions, as far as the file tells them; the rest of the way is left as steps of a {@link TypePath}. */
final class ExpressionTypes {
    private final TypePath paths;
    private final Names names;

    ExpressionTypes(TypePath paths, Names names) {
        this.paths = paths;
        this.names = names;
    }

    String of(Expression written) {
        Expression expression = written.unparenthesized();
        return switch (expression) {
            case Expression.Identifier name -> ofName(name.name());
            case Expression.Selector selector -> ofSelector(selector);
            case Expression.Index index -> TypePath.step(of(index.operand()), "" + TypePath.ELEMENT);
            case Expression.Star star -> of(star.operand());
            case Expression.Unary unary -> unary.operator() == Operator.AND ? of(unary.operand()) : TypePath.OTHER;
            case Expression.Receive receive -> TypePath.step(of(receive.channel()), "" + TypePath.ELEMENT);
            case Expression.Slice slice -> of(slice.operand());
            case Expression.TypeAssertion assertion ->
                assertion.type() == null ? TypePath.UNKNOWN : paths.ofType(assertion.type());
            case Expression.Composite composite ->
                composite.type() == null ? TypePath.UNKNOWN : paths.ofType(composite.type());
            case Expression.Call call -> ofCall(call);
            case TypeExpression type -> paths.ofType(type);
            default -> TypePath.OTHER;
        };
    }

    private String ofName(String name) {
        String local = names.type(name);
        return local != null ? local : TypePath.VARIABLE + name;
    }

    private String ofSelector(Expression.Selector selector) {
        String member = selector.name().name();
        if (selector.operand().unparenthesized() instanceof Expression.Identifier qualifier
                && names.type(qualifier.name()) == null) {
            String path = paths.importPath(qualifier.name());
            if (!path.isEmpty()) {
                return TypePath.VARIABLE + TypePath.qualified(path, member);
            }
        }
        return TypePath.step(of(selector.operand()), TypePath.FIELD + member);
    }

    private String ofCall(Expression.Call call) {
        if (call.function().unparenthesized() instanceof Expression.Identifier function
                && names.type(function.name()) == null) {
            boolean makes = function.name().equals("make") || function.name().equals("new");
            if (makes && !call.arguments().isEmpty()) {
                return paths.ofType(call.arguments().getFirst());
            }
            if (function.name().equals("append") && !call.arguments().isEmpty()) {
                return of(call.arguments().getFirst());
            }
        }
        String function = of(call.function());
        boolean qualified = function.startsWith(TypePath.VARIABLE + "{") && function.indexOf(TypePath.FIELD) < 0;
        String known = qualified ? Library.result(function.substring(1)) : TypePath.UNKNOWN;
        return known.equals(TypePath.UNKNOWN) ? TypePath.step(function, TypePath.RESULT) : known;
    }
}
