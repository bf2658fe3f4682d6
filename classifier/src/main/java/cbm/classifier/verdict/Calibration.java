package cbm.classifier.verdict;

import cbm.classifier.taxonomy.Axis;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the model's own chance is turned into a confidence: on each axis its log-odds are scaled and shifted, as found by
 * leaving one application of the development split out at a time.
 */
final class Calibration {

    private final double fixScale;
    private final double fixShift;
    private final Map<Axis, double[]> axes;

    private Calibration(double fixScale, double fixShift, Map<Axis, double[]> axes) {
        this.fixScale = fixScale;
        this.fixShift = fixShift;
        this.axes = axes;
    }

    /** The numbers that the program comes with. */
    static Calibration standard() {
        Map<Axis, double[]> axes = new EnumMap<>(Axis.class);
        axes.put(Axis.BEHAVIOUR, new double[] {1, 0});
        axes.put(Axis.CAUSE, new double[] {1, 0});
        axes.put(Axis.SUBCAUSE, new double[] {1, 0});
        axes.put(Axis.STRATEGY, new double[] {1, 0});
        axes.put(Axis.PRIMITIVE, new double[] {1, 0});
        return new Calibration(1, 0, axes);
    }

    /** The confidence for the model's chance that a change is a fix. */
    double ofFix(double chance) {
        return scaled(chance, fixScale, fixShift);
    }

    /** The confidence for the model's chance of a label of an axis. */
    double of(Axis axis, double chance) {
        double[] line = axes.getOrDefault(axis, new double[] {1, 0});
        return scaled(chance, line[0], line[1]);
    }

    private static double scaled(double chance, double scale, double shift) {
        double bounded = Math.min(1 - 1e-9, Math.max(1e-9, chance));
        return Posterior.logistic(scale * Math.log(bounded / (1 - bounded)) + shift);
    }
}
