package cbm.classifier.fitting;

import cbm.classifier.verdict.Calibration;
import java.util.List;

/** The misfit of confidences: scale and shift of log-odds such that they meet how often the answers are right (Platt 1999). */
final class Platt implements Objective {

    /** How strongly chances are left as they are. */
    private static final double STRENGTH = 1;

    private static final double LEAST_SCALE = 0.05;

    private final List<Guess> guesses;

    /**
     * One answer.
     *
     * @param chance the model's chance that it is right
     * @param right whether it is
     */
    record Guess(double chance, boolean right) {
        double logOdds() {
            double bounded = Math.min(1 - 1e-9, Math.max(1e-9, chance));
            return StrictMath.log(bounded / (1 - bounded));
        }
    }

    private Platt(List<Guess> guesses) {
        this.guesses = guesses;
    }

    static Calibration.Line of(List<Guess> guesses) {
        Descent.Bounds bounds = Descent.Bounds.none(2);
        bounds.low()[0] = LEAST_SCALE;
        double[] line = Descent.from(new double[] {1, 0}, new Platt(guesses), bounds);
        return new Calibration.Line(rounded(line[0]), rounded(line[1]));
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public double at(double[] point, double[] gradient) {
        gradient[0] = STRENGTH * (point[0] - 1);
        gradient[1] = STRENGTH * point[1];
        double value = STRENGTH / 2 * ((point[0] - 1) * (point[0] - 1) + point[1] * point[1]);
        for (Guess guess : guesses) {
            double odds = guess.logOdds();
            double sum = point[0] * odds + point[1];
            double signed = guess.right ? -sum : sum;
            value += Math.max(0, signed) + StrictMath.log1p(StrictMath.exp(-Math.abs(signed)));
            double off = 1 / (1 + StrictMath.exp(-sum)) - (guess.right ? 1 : 0);
            gradient[0] += off * odds;
            gradient[1] += off;
        }
        return value;
    }
}
