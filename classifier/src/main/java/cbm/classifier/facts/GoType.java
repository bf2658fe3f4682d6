package cbm.classifier.facts;

import cbm.classifier.syntax.Expression;

/** A type as it is written, with the file that gives its names their meaning. */
record GoType(Expression expression, Unit unit) {

    /** The same file, another expression. */
    GoType with(Expression other) {
        return new GoType(other, unit);
    }

    /** This type without parentheses. */
    GoType plain() {
        Expression inner = expression.unparenthesized();
        return inner == expression ? this : with(inner);
    }

    /** What this points to, if it is a pointer; else this. */
    GoType dereferenced() {
        GoType type = plain();
        return type.expression instanceof Expression.Star star
                ? type.with(star.operand()).plain()
                : type;
    }
}
