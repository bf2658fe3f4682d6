package cbm.classifier.fitting;

import java.util.Arrays;

/**
 * The least value of a convex function within bounds, by accelerated projected gradient steps (Nesterov 1983; Beck and Teboulle
 * 2009) that start anew where the way turns back (O'Donoghue and Candès 2015). The same input gives the same result.
 */
final class Descent {

    private static final int MOST_STEPS = 5000;
    private static final double TOLERANCE = 1e-3;
    private static final double GROWTH = 2;
    private static final double SHRINK = 0.95;

    private final Objective objective;
    private final Bounds bounds;
    private double[] point;
    private double[] ahead;
    private final double[] gradient;
    private final double[] scratch;
    private double curvature = 1;
    private double momentum = 1;

    /**
     * How far each variable may go.
     *
     * @param low the least values
     * @param high the greatest values
     */
    record Bounds(double[] low, double[] high) {

        /** Bounds that let everything be. */
        static Bounds none(int size) {
            double[] low = new double[size];
            double[] high = new double[size];
            Arrays.fill(low, Double.NEGATIVE_INFINITY);
            Arrays.fill(high, Double.POSITIVE_INFINITY);
            return new Bounds(low, high);
        }

        double within(int at, double value) {
            return Math.min(high[at], Math.max(low[at], value));
        }
    }

    private Descent(Objective objective, Bounds bounds, double[] start) {
        this.objective = objective;
        this.bounds = bounds;
        this.point = start.clone();
        this.ahead = start.clone();
        this.gradient = new double[start.length];
        this.scratch = new double[start.length];
    }

    /** Walks down from a point that lies within the bounds, until no variable moves any more or 5000 steps are done. */
    static double[] from(double[] start, Objective objective, Bounds bounds) {
        Descent descent = new Descent(objective, bounds, start);
        int steps = 0;
        while (steps < MOST_STEPS && descent.step() > TOLERANCE) {
            steps++;
        }
        return descent.point;
    }

    /** One step; returns how far the variable that moves most would go in a step of unit curvature. */
    private double step() {
        double value = objective.at(ahead, gradient);
        double[] next = descend(value);
        double turn = 0;
        double most = 0;
        for (int i = 0; i < next.length; i++) {
            turn += (ahead[i] - next[i]) * (next[i] - point[i]);
            most = Math.max(most, Math.abs(next[i] - ahead[i]) * curvature);
        }
        double grown = turn > 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
        double push = turn > 0 ? 0 : (momentum - 1) / grown;
        for (int i = 0; i < next.length; i++) {
            ahead[i] = next[i] + push * (next[i] - point[i]);
        }
        point = next;
        momentum = grown;
        curvature *= SHRINK;
        return most;
    }

    /** The point that a step leads to, short enough that the function lies below its parabola there. */
    private double[] descend(double value) {
        while (true) {
            double[] next = new double[ahead.length];
            double bound = value;
            for (int i = 0; i < next.length; i++) {
                next[i] = bounds.within(i, ahead[i] - gradient[i] / curvature);
                double way = next[i] - ahead[i];
                bound += gradient[i] * way + curvature / 2 * way * way;
            }
            if (objective.at(next, scratch) <= bound + 1e-12 * Math.abs(bound)) {
                return next;
            }
            curvature *= GROWTH;
        }
    }
}
