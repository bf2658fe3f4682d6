package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.Classifier;
import cbm.classifier.label.Answer;
import cbm.classifier.rules.Rules;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
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

    private static <L extends Label> Conclusion<L> given(L label, double confidence, L second, double chance) {
        return new Conclusion<>(
                Optional.of(label), confidence, Optional.of(label), Optional.of(second), chance, "", List.of());
    }

    @Test
    void a_runner_up_that_could_not_be_chosen_is_accounted_for() {
        Classifier.Result result = new Classifier().classify(FIX, Sources.none(), Judge.Known.IS_FIX);
        Verdict verdict = new Verdict(
                "r",
                "",
                result.verdict().fix(),
                given(Behaviour.BLOCKING, 0.6, Behaviour.NON_BLOCKING, 0.4),
                given(Cause.MESSAGE_PASSING, 0.45, Cause.SHARED_MEMORY, 0.55),
                given(Subcause.CHAN, 0.4, Subcause.MUTEX, 0.41),
                given(Strategy.ADD, 0.4, Strategy.MOVE, 0.3),
                Map.of(),
                true,
                List.of());
        String text = new Explanation(
                        FIX,
                        new Classifier.Result(result.dossier(), result.findings(), verdict),
                        Rules::find,
                        List.of("fork", "other"))
                .text(false);
        assertTrue(text.contains("next non-blocking 0.40\n"), text);
        assertTrue(text.contains("next shared 0.55, which is less likely with this behaviour\n"), text);
        assertTrue(text.contains("next mutex 0.41, which the cause rules out\n"), text);
        assertTrue(text.contains("next move 0.30\n"), text);
        assertTrue(text.contains("  fix a race\n  also in fork, other\n"), text);
    }

    @Test
    void the_message_is_shown_with_what_was_heard_in_its_lines() {
        Fix fix = new Fix("r", "", "stop well\n\nThe Worker could\nDeadlock here.\n", Instant.EPOCH, List.of());
        Classifier.Result result = new Classifier().classify(fix, Sources.none(), Judge.Known.NOTHING);
        Explanation explanation = new Explanation(fix, result, Rules::find, List.of());
        String text = explanation.text(true);
        assertTrue(text.contains("message:4  Deadlock\n"), text);
        assertTrue(text.lines().anyMatch(line -> line.matches(" +4  Deadlock here\\. +<< .*message-deadlock.*")), text);
        assertTrue(text.lines().anyMatch(line -> line.equals("   2")), text);
        Explanation brief = new Explanation(fix, result, Rules::find, List.of());
        assertFalse(brief.text(false).contains("4  Deadlock here"), text);
    }

    @Test
    void what_was_exchanged_is_told_in_words() {
        Map.of(
                        "number>shared", "a number became a shared variable",
                        "new>new", "a new value became another new value",
                        "other>wrapped-call", "an expression became a part of a call",
                        "call>unwrapped-own", "a call became its own part, a name of the function's own",
                        "assigned>declared", "an assignment became a declaration",
                        "s.size()", "s.size() was replaced")
                .forEach((written, told) -> assertEquals(
                        told,
                        EvidenceWords.of(
                                Evidence.inFile("r", "a.go", Side.AFTER, 1, 1, "added", "exchange " + written))));
        assertEquals(
                "added lock mu", EvidenceWords.of(Evidence.inFile("r", "a.go", Side.AFTER, 1, 1, "added", "lock mu")));
    }
}
