package cbm.miner.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ranges of a small history with a side line.
 *
 * <pre>
 * one - two - three - merge - five (main)
 *         \           /
 *          left - right (topic)
 * </pre>
 */
final class CommitRangeTest {
    @TempDir
    private Path directory;

    private final Map<CommitId, String> names = new TreeMap<>();

    @BeforeEach
    void make_the_history() {
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory)) {
            commit(history, "one");
            ObjectId two = commit(history, "two");
            commit(history, "left");
            ObjectId right = commit(history, "right");
            history.ref("refs/heads/topic", right);
            ObjectId three = named("three", history.commit("three").parents(two).create());
            history.ref("refs/tags/v1", three);
            named("merge", history.commit("merge").parents(three, right).create());
            commit(history, "five");
        }
    }

    private ObjectId commit(HistoryBuilder history, String message) {
        return named(message, history.commit(message).create());
    }

    private ObjectId named(String message, ObjectId commit) {
        names.put(CommitId.of(commit), message);
        return commit;
    }

    private String commits(String range) throws IOException {
        try (GitRepository git = GitRepository.open(directory)) {
            return CommitRange.parse(range).commits(git).stream()
                    .map(names::get)
                    .collect(Collectors.joining(" "));
        }
    }

    @Test
    void a_range_holds_what_its_second_end_reaches_and_its_first_does_not() throws IOException {
        assertEquals("left right merge five", commits("v1..main"));
        assertEquals("left right", commits("main~2..topic"));
        assertEquals("three merge five", commits("topic..main"));
        assertEquals("", commits("main..v1"));
        assertEquals("", commits("main..main"));
    }

    @Test
    void an_end_that_is_not_said_is_the_branch_that_is_checked_out() throws IOException {
        assertEquals("left right merge five", commits("main~2.."));
        assertEquals(commits("v1..HEAD"), commits("v1.."));
        assertEquals("", commits("..v1"));
        assertEquals("", commits(".."));
    }

    @Test
    void three_dots_mean_the_commits_of_both_sides_but_not_those_of_both() throws IOException {
        assertEquals("left right three", commits("v1...topic"));
        assertEquals(commits("v1...topic"), commits("topic...v1"));
        assertEquals("left right merge five", commits("v1..."));
    }

    @Test
    void an_end_that_names_no_commit_is_told() {
        UnusableRepository fault = assertThrows(UnusableRepository.class, () -> commits("v1..v9"));
        assertTrue(String.valueOf(fault.getMessage()).startsWith("no commit is called 'v9'"), fault::getMessage);
        assertTrue(fault.namedWrongly());
        assertThrows(UnusableRepository.class, () -> commits("v1....main"));
    }

    @Test
    void a_name_with_two_dots_is_a_range_and_no_other() {
        assertTrue(CommitRange.isRange("a..b"));
        assertTrue(CommitRange.isRange("v1.."));
        assertFalse(CommitRange.isRange("v1.0.0"));
        assertEquals("b..a", CommitRange.parse("a..b").reversed().text());
        assertThrows(IllegalArgumentException.class, () -> CommitRange.parse("v1.0"));
    }

    @Test
    void a_range_ends_at_the_edge_of_a_shallow_clone_and_is_refused_over_a_gap() throws IOException {
        Path cut = directory.resolve("cut");
        try (HistoryBuilder history = HistoryBuilder.bareIn(cut)) {
            ObjectId other = history.commit("other").create();
            history.ref("refs/heads/other", other);
            ObjectId lost = history.commit("lost").root().create();
            ObjectId edge = history.commit("edge").create();
            ObjectId last = history.commit("last").create();
            history.lose(lost);
            try (GitRepository git = GitRepository.open(cut)) {
                CommitRange range = CommitRange.parse("other..main");
                UnusableRepository gap = assertThrows(UnusableRepository.class, () -> range.commits(git));
                assertFalse(gap.namedWrongly());
                assertTrue(String.valueOf(gap.getMessage()).endsWith(lost.name() + " is missing"), gap::getMessage);
            }
            history.shallowAt(edge);
            try (GitRepository git = GitRepository.open(cut)) {
                assertEquals(
                        List.of(CommitId.of(edge), CommitId.of(last)),
                        CommitRange.parse("other..main").commits(git));
            }
        }
    }
}
