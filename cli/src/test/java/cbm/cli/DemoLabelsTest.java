package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.classifier.label.Answer;
import cbm.classifier.label.LabelSet;
import cbm.classifier.label.LabelledFix;
import cbm.classifier.label.LabelsFile;
import cbm.classifier.syntax.GoFile;
import cbm.classifier.syntax.GoParser;
import cbm.classifier.taxonomy.Behaviour;
import cbm.classifier.taxonomy.Cause;
import cbm.classifier.taxonomy.DeadlockDetail;
import cbm.classifier.taxonomy.Label;
import cbm.classifier.taxonomy.LeakPattern;
import cbm.classifier.taxonomy.Primitive;
import cbm.classifier.taxonomy.RacePattern;
import cbm.classifier.taxonomy.Strategy;
import cbm.classifier.taxonomy.Subcause;
import cbm.datasets.DemoCommit;
import cbm.datasets.DemoHistory;
import cbm.miner.git.CommitId;
import cbm.miner.git.DemoRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commits of the demo state, seen with the taxonomy and the parser. */
class DemoLabelsTest {
    private static final DemoHistory HISTORY = DemoHistory.load();

    @Test
    void the_packed_labels_are_those_of_the_commits(@TempDir Path folder) throws Exception {
        StringBuilder expected = new StringBuilder();
        LabelsFile.write(planted(folder), expected);
        String fresh = expected.toString().replace("\r\n", "\n");
        Path copy = Files.createDirectories(Path.of("target", "demo")).resolve(LabelsFile.NAME);
        Files.writeString(copy, fresh);
        try (InputStream bytes = DemoHistory.labels()) {
            assertEquals(
                    fresh,
                    new String(bytes.readAllBytes(), StandardCharsets.UTF_8),
                    "if the commits are right, copy cli/" + copy + " to datasets/demo/");
        }
        try (InputStream bytes = DemoHistory.labels()) {
            assertEquals(
                    HISTORY.commits().size(),
                    LabelsFile.read(LabelsFile.NAME, bytes).size());
        }
    }

    @Test
    void no_two_labels_of_a_fix_contradict_each_other(@TempDir Path folder) throws IOException {
        for (LabelledFix fix : planted(folder)) {
            assertEquals(List.of(), fix.labels().contradictions(), fix.note());
        }
    }

    @Test
    void every_subcause_and_every_strategy_of_either_behaviour_is_there(@TempDir Path folder) throws IOException {
        List<LabelSet> labels =
                planted(folder).stream().map(LabelledFix::labels).toList();
        Set<Subcause> subcauses =
                labels.stream().flatMap(set -> set.subcause().stream()).collect(Collectors.toSet());
        assertEquals(Set.of(Subcause.values()), subcauses);
        for (Behaviour behaviour : Behaviour.values()) {
            Set<Strategy> strategies = labels.stream()
                    .filter(set -> set.behaviour().stream().anyMatch(behaviour::equals))
                    .flatMap(set -> set.strategy().stream())
                    .collect(Collectors.toSet());
            assertEquals(new HashSet<>(Strategy.of(behaviour)), strategies, behaviour.code());
        }
    }

    @Test
    void every_go_file_of_every_snapshot_parses() {
        Set<String> seen = new HashSet<>();
        for (DemoCommit commit : HISTORY.commits()) {
            commit.files().forEach((path, text) -> {
                if (path.endsWith(".go") && seen.add(text)) {
                    GoFile file = GoParser.parse(text);
                    assertEquals(List.of(), file.problems(), commit.name() + " " + path);
                }
            });
        }
        assertTrue(seen.size() > 80);
    }

    private static List<LabelledFix> planted(Path folder) throws IOException {
        List<CommitId> ids = DemoRepository.write(folder);
        List<LabelledFix> rows = new ArrayList<>();
        for (DemoCommit commit : HISTORY.commits()) {
            rows.add(new LabelledFix(
                    DemoHistory.PROJECT,
                    ids.get(commit.number() - 1).name(),
                    "planted",
                    commit.planting().isFix() ? Answer.YES : Answer.NO,
                    labels(commit),
                    OptionalDouble.empty(),
                    commit.planting().bug()));
        }
        return rows;
    }

    private static LabelSet labels(DemoCommit commit) {
        return new LabelSet(
                labels(commit, "Behaviour", Behaviour.class).stream().findFirst(),
                labels(commit, "Cause", Cause.class).stream().findFirst(),
                labels(commit, "Subcause", Subcause.class).stream().findFirst(),
                labels(commit, "Strategy", Strategy.class).stream().findFirst(),
                labels(commit, "Primitives", Primitive.class),
                labels(commit, "Deadlock-Detail", DeadlockDetail.class),
                labels(commit, "Race-Pattern", RacePattern.class),
                labels(commit, "Leak-Pattern", LeakPattern.class),
                Set.of());
    }

    private static <L extends Enum<L> & Label> Set<L> labels(DemoCommit commit, String header, Class<L> axis) {
        String codes = commit.planting().labels().getOrDefault(header, "");
        return Arrays.stream(codes.split(";"))
                .filter(code -> !code.isEmpty())
                .map(code -> Label.find(axis, code)
                        .orElseThrow(() -> new AssertionError(commit.name() + ": no " + header + " is called " + code)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
