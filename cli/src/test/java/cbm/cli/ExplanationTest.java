package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.classifier.Classifier;
import cbm.classifier.label.Answer;
import cbm.classifier.rules.Rules;
import cbm.classifier.verdict.Conclusion;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Verdict;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Sources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Fix FIX = new Fix("r", "", "fix a race", Instant.EPOCH, List.of());

    private static boolean tellsTheBar(Answer said, double confidence) {
        Answer other = said == Answer.YES ? Answer.NO : Answer.YES;
        Classifier.Result result = new Classifier().classify(FIX, Sources.none(), Judge.Known.IS_FIX);
        Verdict verdict = result.verdict();
        Conclusion<Answer> fix = new Conclusion<>(
                Optional.of(said), confidence, Optional.of(said), Optional.of(other), 1 - confidence, "", List.of());
        Verdict changed = new Verdict(
                "r",
                "",
                fix,
                Conclusion.none(""),
                Conclusion.none(""),
                Conclusion.none(""),
                Conclusion.none(""),
                verdict.several(),
                true,
                List.of());
        return new Explanation(FIX, new Classifier.Result(result.dossier(), result.findings(), changed), Rules::find)
                .text(false)
                .contains("yes is said from 0.40 on");
    }

    @Test
    void a_yes_that_is_less_likely_than_a_no_is_accounted_for() {
        assertEquals(true, tellsTheBar(Answer.YES, 0.42));
        assertEquals(false, tellsTheBar(Answer.YES, 0.6));
        assertEquals(false, tellsTheBar(Answer.NO, 0.6));
    }
}
