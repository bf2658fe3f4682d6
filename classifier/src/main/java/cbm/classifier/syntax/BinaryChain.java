package cbm.classifier.syntax;

import java.util.ArrayList;
import java.util.List;

/** Operands joined by operators of falling precedence, leaning to the left; long ones are split to stay shallow. */
final class BinaryChain {

    private static final int RUN = 100;
    private static final int SPLIT_HEIGHT = RUN + Integer.SIZE;

    /** Earlier runs of one precedence, each followed by the operator of the same index. */
    private final List<Expression> runs = new ArrayList<>(0);

    private final List<Operator> joints = new ArrayList<>(0);
    private Expression left;
    private int links;
    private int heightBefore;

    BinaryChain(Expression first) {
        left = first;
    }

    void add(Operator operator, Expression right) {
        if (!runs.isEmpty() && joints.getLast().precedence() != operator.precedence()) {
            heightBefore += SPLIT_HEIGHT;
            left = toExpression();
            links = 0;
            runs.clear();
            joints.clear();
        }
        if (links == RUN) {
            runs.add(left);
            joints.add(operator);
            left = right;
            links = 0;
        } else {
            left = new Expression.Binary(left, operator, right, left.start(), right.end());
            links++;
        }
    }

    /** An upper bound of the nodes from the root of the chain down to an operand. */
    int height() {
        return heightBefore + (runs.isEmpty() ? links : SPLIT_HEIGHT);
    }

    Expression toExpression() {
        return join(0, runs.size());
    }

    private Expression join(int from, int to) {
        if (from == to) {
            return to == runs.size() ? left : runs.get(to);
        }
        int middle = (from + to) / 2;
        Expression before = join(from, middle);
        Expression after = join(middle + 1, to);
        return new Expression.Binary(before, joints.get(middle), after, before.start(), after.end());
    }
}
