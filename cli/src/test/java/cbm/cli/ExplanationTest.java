package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.Classifier;
import cbm.classifier.label.Answer;
import cbm.classifier.rules.Rules;
import cbm.classifier.verdict.Conclusion;
import cbm.classifier.verdict.Evidence;
import cbm.classifier.verdict.Judge;
import cbm.classifier.verdict.Verdict;
import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        return new Explanation(
                        FIX,
                        new Classifier.Result(result.dossier(), result.findings(), changed),
                        Rules::find,
                        List.of())
                .text(false)
                .contains("yes is said from 0.45 on");
    }

    @Test
    void a_yes_that_is_less_likely_than_a_no_is_accounted_for() {
        assertTrue(tellsTheBar(Answer.YES, 0.42));
        assertFalse(tellsTheBar(Answer.YES, 0.6));
        assertFalse(tellsTheBar(Answer.NO, 0.6));
    }

    @Test
    void a_rule_is_named_once_above_all_its_places() {
        Hunk hunk = new Hunk(1, 2, 1, 4, "", List.of(" func f() {", "+\tmu.Lock()", "+\tmu.Unlock()", " }"));
        FileChange file = new FileChange(ChangeKind.MODIFIED, "a.go", "a.go", null, null, List.of(hunk));
        Fix fix = new Fix("r", "", "", Instant.EPOCH, List.of(file));
        Classifier.Result result = new Classifier().classify(fix, Sources.none(), Judge.Known.NOTHING);
        List<String> lines = new Explanation(fix, result, Rules::find, List.of())
                .text(false)
                .lines()
                .toList();
        long places = result.findings().stream()
                .filter(finding -> finding.evidence().rule().equals("touches-lock"))
                .count();
        assertTrue(places > 1, result.findings()::toString);
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.startsWith("    touches-lock: "))
                        .count());
        assertTrue(lines.stream().noneMatch(line -> line.endsWith(" ")), lines::toString);
    }

    @Test
    void what_was_exchanged_is_told_in_words() {
        Map.of(
                        "number>shared", "a number became a shared variable",
                        "new>new", "a new value became another new value",
                        "other>wrapped-call", "an expression became a part of a call",
                        "call>unwrapped-own", "a call became its own part, a name of the function's own",
                        "assigned>declared", "an assignment became a declaration",
                        "s.size()", "s.size() became another")
                .forEach((written, told) -> assertEquals(
                        told,
                        EvidenceWords.of(
                                Evidence.inFile("r", "a.go", Side.AFTER, 1, 1, "added", "exchange " + written))));
        assertEquals(
                "added lock mu", EvidenceWords.of(Evidence.inFile("r", "a.go", Side.AFTER, 1, 1, "added", "lock mu")));
    }
}
