package cbm.miner.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.datasets.DemoCommit;
import cbm.datasets.DemoHistory;
import cbm.miner.screen.KeywordMatcher;
import cbm.miner.screen.KeywordProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoRepositoryTest {
    private static final DemoHistory HISTORY = DemoHistory.load();
    private static final String TIP = "ef5f98823be40c24fc3627e5088a7a921dad9d97";

    @Test
    void its_commit_ids_are_the_same_everywhere(@TempDir Path folder) throws IOException {
        List<CommitId> ids = DemoRepository.write(folder);
        assertEquals(TIP, ids.getLast().name());
        try (GitRepository repository = GitRepository.open(folder)) {
            assertEquals(ids.getLast(), repository.resolve("HEAD"));
            assertEquals(ids.get(51), repository.resolve("release-0.3"));
            assertEquals(ids.get(47), repository.resolve("v0.3.0"));
        }
    }

    @Test
    void every_commit_is_reachable_from_main(@TempDir Path folder) throws IOException {
        assertEquals(HISTORY.commits().size(), read(folder).size());
    }

    @Test
    void a_commit_carries_what_its_file_states(@TempDir Path folder) throws IOException {
        List<CommitId> ids = DemoRepository.write(folder);
        Map<CommitId, RawCommit> raw = look(folder);
        for (DemoCommit commit : HISTORY.commits()) {
            RawCommit found = Objects.requireNonNull(raw.get(ids.get(commit.number() - 1)));
            assertEquals(commit.author().name(), found.authorName());
            assertEquals(commit.author().at().toInstant(), found.authorDate());
            assertEquals(commit.committer().at().toInstant(), found.commitDate());
            assertEquals(
                    commit.parents().stream().map(number -> ids.get(number - 1)).toList(), found.parents());
        }
    }

    @Test
    void the_latin_1_message_is_stored_in_latin_1_and_read_back(@TempDir Path folder) throws IOException {
        List<CommitId> ids = DemoRepository.write(folder);
        RawCommit commit = Objects.requireNonNull(look(folder).get(ids.get(70)));
        assertEquals("Zoë Example", commit.authorName());
        assertTrue(commit.message().contains("café"));
        assertEquals(HISTORY.commit(71).message(), commit.message());
    }

    @Test
    void the_cherry_pick_and_the_revert_name_the_commit_that_they_repeat_or_undo(@TempDir Path folder)
            throws IOException {
        List<CommitId> ids = DemoRepository.write(folder);
        Map<CommitId, RawCommit> raw = look(folder);
        assertTrue(message(raw, ids, 51).contains("(cherry picked from commit " + ids.get(49) + ")"));
        assertTrue(message(raw, ids, 62).contains("This reverts commit " + ids.get(57) + "."));
    }

    @Test
    void a_folder_that_holds_something_is_left_alone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine"), "mine");
        assertThrows(UnusableRepository.class, () -> DemoRepository.write(folder));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void the_studys_keywords_hit_the_decoys_and_no_other_commit_without_a_fix(@TempDir Path folder) throws IOException {
        Set<Integer> hits = hits(folder, "go-study-2019");
        assertEquals(
                numbers(commit -> !commit.planting().decoy().isEmpty()),
                hits.stream()
                        .filter(number -> !HISTORY.commit(number).planting().isFix())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void one_fix_holds_no_keyword_of_the_study(@TempDir Path folder) throws IOException {
        Set<Integer> fixes = numbers(commit -> commit.planting().isFix());
        fixes.removeAll(hits(folder, "go-study-2019"));
        assertEquals(Set.of(59), fixes);
    }

    private static Set<Integer> numbers(java.util.function.Predicate<DemoCommit> wanted) {
        return HISTORY.commits().stream()
                .filter(wanted)
                .map(DemoCommit::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> hits(Path folder, String profile) throws IOException {
        KeywordMatcher matcher = new KeywordMatcher(KeywordProfile.parse(profile, profile(profile)));
        List<CommitId> ids = DemoRepository.write(folder);
        Set<Integer> hits = new TreeSet<>();
        look(folder).forEach((id, commit) -> {
            RawCommit.Utf8 text = commit.messageBytes();
            if (matcher.match(text.bytes(), text.start(), text.end()).isPresent()) {
                hits.add(ids.indexOf(id) + 1);
            }
        });
        return hits;
    }

    private static String profile(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(
                DemoHistory.class.getResourceAsStream("/cbm/datasets/keywords/" + name + ".txt"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String message(Map<CommitId, RawCommit> raw, List<CommitId> ids, int number) {
        return Objects.requireNonNull(raw.get(ids.get(number - 1))).message();
    }

    private static Map<CommitId, RawCommit> read(Path folder) throws IOException {
        DemoRepository.write(folder);
        return look(folder);
    }

    private static Map<CommitId, RawCommit> look(Path folder) throws IOException {
        List<RawCommit> commits = new ArrayList<>();
        try (GitRepository repository = GitRepository.open(folder)) {
            assertEquals(List.of(), History.look(repository, repository.resolve("HEAD"), 1, () -> commits::add));
        }
        Map<CommitId, RawCommit> byId = new HashMap<>();
        commits.forEach(commit -> byId.put(commit.id(), commit));
        return byId;
    }
}
