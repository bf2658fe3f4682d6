package cbm.classifier.verdict;

import cbm.classifier.taxonomy.Axis;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the model's own chance is turned into a confidence: on each question its log-odds are scaled and shifted (Platt 1999), as found
 * from the answers on projects that the weights were not found on.
 *
 * <p>The numbers stand in {@code calibration.txt}, one line a question: {@code cause 0.9 -0.1}, its scale and its shift.
 */
public final class Calibration {

    /** The name of the question whether a change is a fix; the others are named as their axis's column. */
    public static final String FIX = "fix";

    private static final Line NONE = new Line(1, 0);

    private final Map<String, Line> lines;

    private Calibration(Map<String, Line> lines) {
        this.lines = new LinkedHashMap<>(lines);
    }

    /**
     * The numbers of one question.
     *
     * @param scale what the log-odds are multiplied by, above 0
     * @param shift what is added then
     */
    public record Line(double scale, double shift) {
        public Line {
            if (!(scale > 0) || Double.isNaN(shift)) {
                throw new IllegalArgumentException("scale " + scale + ", shift " + shift);
            }
        }

        private double of(double chance) {
            double bounded = Math.min(1 - 1e-9, Math.max(1e-9, chance));
            return Posterior.logistic(scale * StrictMath.log(bounded / (1 - bounded)) + shift);
        }
    }

    /** The numbers that the program comes with. */
    public static Calibration standard() {
        return parse(Weights.packed("calibration.txt"));
    }

    /** Chances as they are. */
    public static Calibration none() {
        return new Calibration(Map.of());
    }

    /** The calibration of these questions; the chances of others stay as they are. */
    public static Calibration of(Map<String, Line> lines) {
        return new Calibration(lines);
    }

    /**
     * Reads a calibration.
     *
     * @throws IllegalArgumentException if a line is not a question and two numbers, or names an unknown question
     */
    public static Calibration parse(String text) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.replaceFirst("#.*", "").strip().split(" +");
            if (parts.length == 3 && known(parts[0])) {
                lines.put(parts[0], new Line(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
            } else if (!parts[0].isEmpty()) {
                throw new IllegalArgumentException("not a calibration: " + line);
            }
        }
        return new Calibration(lines);
    }

    private static boolean known(String question) {
        return question.equals(FIX)
                || Arrays.stream(Axis.values()).anyMatch(axis -> axis.column().equals(question));
    }

    /** The text form; reading it again gives the same calibration. */
    public String print() {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue().scale() + " "
                        + line.getValue().shift() + "\n")
                .collect(Collectors.joining());
    }

    /** The confidence for the model's chance that a change is a fix. */
    double ofFix(double chance) {
        return lines.getOrDefault(FIX, NONE).of(chance);
    }

    /** The confidence for the model's chance of a label of an axis. */
    double of(Axis axis, double chance) {
        return lines.getOrDefault(axis.column(), NONE).of(chance);
    }
}
