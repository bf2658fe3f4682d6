package cbm.classifier.fitting;

import java.util.ArrayList;
import java.util.List;

/**
 * The penalised misfit of a log-linear model: each class stands in some groups, each feature adds its number of each group, as
 * often as it is present, to the classes of that group, and the chance of a class grows with the exponent of its sum. The penalty is the squared
 * distance from numbers expected beforehand, so that what the data say little about stays as expected.
 */
final class Softmax implements Objective {

    private final int[][] groupsOfClass;
    private final int groups;
    private final double[] expected;
    private final double[] strength;
    private final List<Case> cases = new ArrayList<>();

    /**
     * One observation.
     *
     * @param features the features present
     * @param amounts how much of each is present
     * @param allowed the classes that it could have
     * @param truth the class that it has, one of those
     * @param weight how often it counts
     */
    record Case(int[] features, double[] amounts, int[] allowed, int truth, double weight) {}

    /**
     * A model without observations.
     *
     * @param groupsOfClass the groups of each class
     * @param groups the number of groups
     * @param expected the numbers expected, one for each feature and group, the groups of a feature side by side
     * @param strength how strongly each number is held there: the inverse of its variance
     */
    Softmax(int[][] groupsOfClass, int groups, double[] expected, double[] strength) {
        this.groupsOfClass = groupsOfClass;
        this.groups = groups;
        this.expected = expected;
        this.strength = strength;
    }

    void add(Case one) {
        cases.add(one);
    }

    @Override
    public int size() {
        return expected.length;
    }

    @Override
    public double at(double[] point, double[] gradient) {
        double value = 0;
        for (int i = 0; i < point.length; i++) {
            double off = point[i] - expected[i];
            gradient[i] = strength[i] * off;
            value += strength[i] * off * off / 2;
        }
        double[] sums = new double[groups];
        double[] scores = new double[groupsOfClass.length];
        for (Case one : cases) {
            value += one.weight * misfit(one, point, sums, scores);
            descend(one, sums, scores, gradient);
        }
        return value;
    }

    /** Minus the logarithm of the true class's chance; leaves the chances in the scores. */
    private double misfit(Case one, double[] point, double[] sums, double[] scores) {
        java.util.Arrays.fill(sums, 0);
        for (int i = 0; i < one.features.length; i++) {
            int first = one.features[i] * groups;
            for (int group = 0; group < groups; group++) {
                sums[group] += one.amounts[i] * point[first + group];
            }
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int kind : one.allowed) {
            scores[kind] = 0;
            for (int group : groupsOfClass[kind]) {
                scores[kind] += sums[group];
            }
            best = Math.max(best, scores[kind]);
        }
        double truth = scores[one.truth];
        double total = 0;
        for (int kind : one.allowed) {
            scores[kind] = StrictMath.exp(scores[kind] - best);
            total += scores[kind];
        }
        for (int kind : one.allowed) {
            scores[kind] /= total;
        }
        return best + StrictMath.log(total) - truth;
    }

    private void descend(Case one, double[] sums, double[] chances, double[] gradient) {
        java.util.Arrays.fill(sums, 0);
        for (int kind : one.allowed) {
            double off = one.weight * (chances[kind] - (kind == one.truth ? 1 : 0));
            for (int group : groupsOfClass[kind]) {
                sums[group] += off;
            }
        }
        for (int i = 0; i < one.features.length; i++) {
            int first = one.features[i] * groups;
            for (int group = 0; group < groups; group++) {
                gradient[first + group] += one.amounts[i] * sums[group];
            }
        }
    }
}
