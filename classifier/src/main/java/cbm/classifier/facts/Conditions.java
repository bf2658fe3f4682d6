package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;
import cbm.classifier.syntax.Operator;
import java.util.ArrayList;
import java.util.List;

/** Reduces the condition of an {@code if}, loop or case to what it asks. */
final class Conditions {

    private final Resolver resolver;

    Conditions(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The conditions that hold where one was true. */
    List<Condition> whenTrue(Expression condition) {
        List<Condition> conditions = new ArrayList<>(2);
        split(condition, Operator.LOGICAL_AND, false, conditions);
        return conditions;
    }

    /** The conditions that hold where one was false. */
    List<Condition> whenFalse(Expression condition) {
        List<Condition> conditions = new ArrayList<>(2);
        split(condition, Operator.LOGICAL_OR, true, conditions);
        return conditions;
    }

    private void split(Expression given, Operator operator, boolean negated, List<Condition> conditions) {
        Expression condition = given.unparenthesized();
        if (condition instanceof Expression.Binary binary && binary.operator() == operator) {
            split(binary.left(), operator, negated, conditions);
            split(binary.right(), operator, negated, conditions);
        } else {
            conditions.add(of(condition, negated));
        }
    }

    private Condition of(Expression condition, boolean negated) {
        return switch (condition) {
            case Expression.Binary binary -> ofComparison(binary, negated);
            case Expression.Unary unary -> ofUnary(unary, negated);
            case Expression.Call call -> new Condition(Condition.Kind.CALL, path(call), negated);
            case Expression.Identifier name -> new Condition(Condition.Kind.FLAG, path(name), negated);
            case Expression.Selector field -> new Condition(Condition.Kind.FLAG, path(field), negated);
            case Expression.Index element -> new Condition(Condition.Kind.FLAG, path(element), negated);
            default -> new Condition(Condition.Kind.OTHER, "", negated);
        };
    }

    private Condition ofUnary(Expression.Unary unary, boolean negated) {
        return unary.operator() == Operator.NOT
                ? new Condition(Condition.Kind.NOT_FLAG, path(unary.operand()), negated)
                : new Condition(Condition.Kind.OTHER, "", negated);
    }

    private Condition ofComparison(Expression.Binary binary, boolean negated) {
        boolean equal = binary.operator() == Operator.EQUAL;
        if (!equal && binary.operator() != Operator.NOT_EQUAL) {
            boolean compares = binary.operator().precedence() == Operator.EQUAL.precedence();
            return new Condition(
                    compares ? Condition.Kind.COMPARISON : Condition.Kind.OTHER, path(binary.left()), negated);
        }
        if (isNamed(binary.right(), "nil")) {
            return ofNil(binary.left(), equal, negated);
        }
        if (isNamed(binary.left(), "nil")) {
            return ofNil(binary.right(), equal, negated);
        }
        return new Condition(Condition.Kind.COMPARISON, path(binary.left()), negated);
    }

    private Condition ofNil(Expression value, boolean equal, boolean negated) {
        Subject subject = resolver.subject(value);
        boolean shortName = subject.type().isEmpty() && subject.path().equals("e");
        boolean error = shortName || Resolver.isError(subject.type(), subject.lastName());
        Condition.Kind kind;
        if (error) {
            kind = equal ? Condition.Kind.NO_ERROR : Condition.Kind.ERROR;
        } else {
            kind = equal ? Condition.Kind.NIL : Condition.Kind.NOT_NIL;
        }
        return new Condition(kind, subject.path(), negated);
    }

    private static boolean isNamed(Expression expression, String name) {
        return expression.unparenthesized() instanceof Expression.Identifier identifier
                && identifier.name().equals(name);
    }

    String path(Expression expression) {
        return resolver.subject(expression).path();
    }
}
