package cbm.classifier.fitting;

import cbm.classifier.verdict.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the labelled commits make of the weights set by hand: the two files that the judge is packed with. They follow from the data that
 * the program carries and from the rules and weights of today; the same gives the same.
 *
 * @param weights the text of {@code fitted.txt}
 * @param calibration the text of {@code calibration.txt}
 */
public record FittedWeights(String weights, String calibration) {

    private static final String WEIGHTS_FILE = "fitted.txt";
    private static final String CALIBRATION_FILE = "calibration.txt";

    /** Fits anew. */
    public static FittedWeights now() {
        return of(Sample.all(), Weights.handSet(), Strengths.STANDARD);
    }

    static FittedWeights of(List<Sample> samples, Weights hand, Strengths strengths) {
        String weights = WeightFit.text(samples, hand, strengths);
        String calibration =
                LeaveOneOut.of(samples, hand, strengths).calibration().print();
        return new FittedWeights(weights, calibration);
    }

    /** Writes the two files into a folder; in a copy of the sources that is where {@code weights.txt} stands. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(WEIGHTS_FILE),
                "# What labelled commits make of the weights set by hand. Written by `cbm evaluate --fit`; do not edit.\n"
                        + weights);
        Files.writeString(
                folder.resolve(CALIBRATION_FILE),
                "# The scale and shift of each question's log-odds. Written by `cbm evaluate --fit`; do not edit.\n"
                        + calibration);
    }
}
