package cbm.classifier.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.taxonomy.Label;
import cbm.classifier.verdict.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FittedWeightsTest {

    private static final Path PACKED = Path.of("src/main/resources/cbm/classifier/verdict");
    private static final String HOW =
            "fit anew: cbm evaluate --fit classifier/src/main/resources/cbm/classifier/verdict";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void fit() throws IOException {
        FittedWeights.now().write(folder);
    }

    @Test
    void the_weights_in_the_program_are_what_the_labelled_commits_give() throws IOException {
        for (String file : List.of("fitted.txt", "calibration.txt")) {
            assertEquals(Files.readString(PACKED.resolve(file)), Files.readString(folder.resolve(file)), HOW);
        }
    }

    @Test
    void no_weight_turns_against_what_its_rule_means() {
        Weights hand = Weights.handSet();
        Weights fitted = Weights.standard();
        for (String rule : hand.rules()) {
            for (Map.Entry<Label, Double> weight : hand.of(rule).entrySet()) {
                double now = fitted.of(rule, weight.getKey());
                assertTrue(now * weight.getValue() >= 0, rule + " " + weight.getKey());
            }
            assertTrue(hand.fix(rule) * fitted.fix(rule) >= 0, rule + " fix");
        }
    }
}
