package cbm.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.datasets.DemoCommit.Planting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoHistoryTest {
    private static final DemoHistory HISTORY = DemoHistory.load();

    @Test
    void every_file_of_the_folder_is_a_commit_and_applies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("demo", "commits"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString()).sorted().toList(),
                    HISTORY.commits().stream()
                            .map(commit -> commit.name() + ".txt")
                            .toList());
        }
    }

    @Test
    void every_commit_changes_something_and_leaves_whole_lines() {
        for (DemoCommit commit : HISTORY.commits()) {
            assertFalse(changed(commit).isEmpty(), commit.name());
            commit.files().forEach((path, text) -> assertTrue(text.endsWith("\n"), commit.name() + " " + path));
        }
    }

    @Test
    void a_commit_is_not_older_than_its_parents() {
        for (DemoCommit commit : HISTORY.commits()) {
            for (int parent : commit.parents()) {
                assertTrue(
                        HISTORY.commit(parent)
                                .committer()
                                .at()
                                .isBefore(commit.committer().at()),
                        commit.name());
            }
            assertFalse(commit.committer().at().isBefore(commit.author().at()), commit.name());
        }
    }

    @Test
    void every_bug_was_brought_in_by_an_ancestor_that_changed_the_same_package() {
        for (DemoCommit fix : HISTORY.commits()) {
            assertEquals(fix.planting().isFix(), !fix.planting().bug().isEmpty(), fix.name());
            assertEquals(fix.planting().isFix(), !fix.planting().introduced().isEmpty(), fix.name());
            for (int number : fix.planting().introduced()) {
                DemoCommit origin = HISTORY.commit(number);
                assertTrue(ancestors(fix).contains(number), fix.name());
                Set<String> packages = packages(fix);
                packages.retainAll(packages(origin));
                assertFalse(packages.isEmpty(), fix.name() + " and " + origin.name() + " share no package");
            }
        }
    }

    @Test
    void what_a_commit_plants_is_what_names_it_as_its_origin() {
        Map<Integer, Set<Integer>> fixes = new TreeMap<>();
        for (DemoCommit fix : HISTORY.commits()) {
            if (fix.planting().sameAs().isEmpty()) {
                fix.planting()
                        .introduced()
                        .forEach(origin -> fixes.computeIfAbsent(origin, key -> new TreeSet<>())
                                .add(fix.number()));
            }
        }
        for (DemoCommit origin : HISTORY.commits()) {
            assertEquals(
                    List.copyOf(fixes.getOrDefault(origin.number(), Set.of())),
                    origin.planting().plants(),
                    origin.name());
        }
    }

    @Test
    void thirty_two_bugs_are_planted_and_two_of_their_fixes_come_twice() {
        List<DemoCommit> fixes = HISTORY.commits().stream()
                .filter(commit -> commit.planting().isFix())
                .toList();
        assertEquals(
                List.of(45, 51),
                fixes.stream()
                        .filter(fix -> fix.planting().sameAs().isPresent())
                        .map(DemoCommit::number)
                        .toList());
        assertEquals(32, fixes.size() - 2);
    }

    @Test
    void a_merge_gives_its_first_parent_what_the_branch_has() {
        List<DemoCommit> merges = HISTORY.commits().stream()
                .filter(commit -> commit.parents().size() > 1)
                .toList();
        assertEquals(2, merges.size());
        for (DemoCommit merge : merges) {
            DemoCommit branch = HISTORY.commit(merge.parents().get(1));
            for (String path : changed(merge)) {
                assertEquals(branch.files().get(path), merge.files().get(path), merge.name() + " " + path);
            }
        }
    }

    @Test
    void a_decoy_holds_its_keyword_and_is_no_fix() {
        for (DemoCommit commit : HISTORY.commits()) {
            Planting planting = commit.planting();
            if (!planting.decoy().isEmpty()) {
                assertFalse(planting.isFix(), commit.name());
                assertTrue(commit.message().contains(planting.decoy()), commit.name());
            }
        }
    }

    @Test
    void one_message_is_in_latin_1_and_needs_it() {
        List<DemoCommit> commits = HISTORY.commits().stream()
                .filter(commit -> !commit.encoding().equals(StandardCharsets.UTF_8))
                .toList();
        assertEquals(1, commits.size());
        assertTrue(commits.getFirst().message().contains("café"));
    }

    @Test
    void main_two_tags_and_the_release_branch_remain() {
        assertEquals(
                Map.of(
                        "refs/heads/main", 80,
                        "refs/heads/release-0.3", 52,
                        "refs/tags/v0.3.0", 48,
                        "refs/tags/v0.3.1", 52,
                        "refs/tags/v0.4.0", 80),
                HISTORY.refs());
    }

    @Test
    void the_data_card_names_every_header_and_section() throws IOException {
        String card = Files.readString(Path.of("demo", "README.md"));
        Set<String> headers = new TreeSet<>(DemoCommitFile.LABELS);
        for (DemoCommit commit : HISTORY.commits()) {
            String text = Files.readString(Path.of("demo", "commits", commit.name() + ".txt"));
            headers.addAll(DemoCommitFile.parse(commit.name(), text).headers().keySet());
        }
        for (String header : headers) {
            assertTrue(card.contains("`" + header + "`"), header);
        }
        for (String section : List.of("== new", "== edit", "== move", "== delete")) {
            assertTrue(card.contains("`" + section), section);
        }
    }

    @Test
    void lines_that_stand_twice_or_nowhere_are_refused() {
        assertRefused("a\nb\na\n", "-a\n+c\n", "holds these lines twice");
        assertRefused("a\nb\n", "-c\n", "does not hold these lines");
        assertRefused("a\nb\n", "-b\n@@\n-a\n", "before the last change");
        assertRefused("a\n", "*a\n", "begins with none of blank, - and +");
    }

    @Test
    void a_misspelt_header_is_refused() {
        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class,
                () -> DemoCommitFile.parse("001-x", "Autor: Ada Example\n\nStart\n\n== new a\na\n"));
        assertEquals("001-x: 'Autor: Ada Example' is no header", fault.getMessage());
    }

    @Test
    void a_file_can_be_moved_changed_and_deleted() {
        Map<String, String> files = new TreeMap<>(Map.of("a", "1\n2\n", "b", "3\n"));
        DemoCommitFile.parse("001-x", "Kind: fix\n\nMove\n\n== move a c\n@@\n 1\n-2\n+4\n== delete b\n")
                .edits()
                .forEach(edit -> edit.applyTo(files));
        assertEquals(Map.of("c", "1\n4\n"), files);
    }

    private static void assertRefused(String file, String blocks, String why) {
        Map<String, String> files = new TreeMap<>(Map.of("a", file));
        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class,
                () -> DemoCommitFile.parse("001-x", "Kind: fix\n\nX\n\n== edit a\n@@\n" + blocks)
                        .edits()
                        .forEach(edit -> edit.applyTo(files)));
        assertTrue(String.valueOf(fault.getMessage()).contains(why), fault.getMessage());
    }

    /** The paths that differ from the first parent. */
    private static Set<String> changed(DemoCommit commit) {
        Map<String, String> before = commit.parents().isEmpty()
                ? Map.of()
                : HISTORY.commit(commit.parents().getFirst()).files();
        return Stream.of(before.keySet(), commit.files().keySet())
                .flatMap(Set::stream)
                .filter(path -> !String.valueOf(before.get(path))
                        .equals(String.valueOf(commit.files().get(path))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> packages(DemoCommit commit) {
        Function<String, String> folder = path -> path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return changed(commit).stream().map(folder).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> ancestors(DemoCommit commit) {
        Set<Integer> found = new HashSet<>();
        List<Integer> next = commit.parents();
        while (!next.isEmpty()) {
            next = next.stream()
                    .filter(found::add)
                    .flatMap(number -> HISTORY.commit(number).parents().stream())
                    .toList();
        }
        return found;
    }
}
