package cbm.classifier.fitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.verdict.Calibration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DescentTest {

    /** A long narrow valley: the curvatures are a thousandfold apart. */
    private static final Objective VALLEY = new Objective() {
        @Override
        public int size() {
            return 2;
        }

        @Override
        public double at(double[] point, double[] gradient) {
            gradient[0] = 1000 * (point[0] - 1);
            gradient[1] = point[1] + 3;
            return 500 * (point[0] - 1) * (point[0] - 1) + (point[1] + 3) * (point[1] + 3) / 2;
        }
    };

    @Test
    void the_lowest_point_is_found() {
        assertArrayEquals(
                new double[] {1, -3}, Descent.from(new double[] {9, 9}, VALLEY, Descent.Bounds.none(2)), 2e-3);
    }

    @Test
    void a_bound_holds() {
        Descent.Bounds bounds = new Descent.Bounds(new double[] {-10, -1}, new double[] {0.5, 10});
        assertArrayEquals(new double[] {0.5, -1}, Descent.from(new double[] {0, 0}, VALLEY, bounds), 1e-9);
    }

    @Test
    void the_gradient_of_the_model_is_its_slope() {
        Random random = new Random(5);
        Softmax model = model(random);
        double[] point = random.doubles(model.size(), -1, 1).toArray();
        double[] gradient = new double[point.length];
        double[] scratch = new double[point.length];
        model.at(point, gradient);
        for (int i = 0; i < point.length; i++) {
            double[] more = point.clone();
            double[] less = point.clone();
            more[i] += 1e-5;
            less[i] -= 1e-5;
            assertEquals(
                    (model.at(more, scratch) - model.at(less, scratch)) / 2e-5, gradient[i], 1e-6, "variable " + i);
        }
    }

    private static Softmax model(Random random) {
        int features = 5;
        int[][] classes = {{0, 2}, {0, 3}, {1, 2}, {1, 4}};
        double[] strength = new double[features * 5];
        Arrays.fill(strength, 0.5);
        Softmax model =
                new Softmax(classes, 5, random.doubles(features * 5L, -1, 1).toArray(), strength);
        for (int i = 0; i < 20; i++) {
            int[] allowed = i % 3 == 0 ? new int[] {1, 2} : new int[] {0, 1, 2, 3};
            int truth = allowed[random.nextInt(allowed.length)];
            int[] present = random.ints(0, features).limit(3).distinct().toArray();
            double[] amounts = random.doubles(present.length, 0.5, 1).toArray();
            model.add(new Softmax.Case(present, amounts, allowed, truth, 0.5 + i % 2));
        }
        return model;
    }

    @Test
    void chances_that_are_too_sure_are_drawn_back() {
        List<Platt.Guess> guesses = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            guesses.add(new Platt.Guess(0.99, i % 10 != 0));
            guesses.add(new Platt.Guess(0.5, i % 2 == 0));
        }
        Calibration.Line line = Platt.of(guesses);
        double odds = line.scale() * Math.log(0.99 / 0.01) + line.shift();
        assertEquals(0.9, 1 / (1 + Math.exp(-odds)), 0.01);
        assertTrue(line.scale() < 1);
    }
}
