package cbm.miner.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cbm.miner.fix.FileContent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotTest {
    @TempDir
    private Path directory;

    private static Map<String, String> texts(GitRepository git, Snapshot snapshot, int jobs) throws IOException {
        Map<String, String> byBlob = new ConcurrentHashMap<>();
        List<String> blobs = snapshot.files().stream().map(Snapshot.File::blob).toList();
        ParallelBlobs.read(git, blobs, 1000, jobs, new ParallelBlobs.Visitor() {
            @Override
            public void content(String blob, FileContent content) {
                byBlob.put(blob, content.text());
            }

            @Override
            public void unreadable(String blob, SkipReason reason) {
                byBlob.put(blob, reason.code());
            }
        });
        Map<String, String> texts = new TreeMap<>();
        snapshot.files().forEach(file -> texts.put(file.path(), byBlob.getOrDefault(file.blob(), "not visited")));
        return texts;
    }

    @Test
    void a_snapshot_holds_the_go_files_of_its_commit_alone() throws IOException {
        ObjectId first;
        ObjectId second;
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory)) {
            first = history.commit("one")
                    .file("a.go", "package a")
                    .file("deep/in/b.go", "package in")
                    .file("README.md", "text")
                    .symlink("link.go", "a.go")
                    .create();
            second = history.commit("two")
                    .file("a.go", "package a // changed")
                    .delete("deep/in/b.go")
                    .file("z.go", "x".repeat(2000))
                    .create();
        }
        try (GitRepository git = GitRepository.open(directory)) {
            List<Snapshot> snapshots = Snapshot.read(git, List.of(CommitId.of(first), CommitId.of(second)));
            for (int jobs : new int[] {1, 3}) {
                assertEquals(
                        Map.of("a.go", "package a", "deep/in/b.go", "package in"), texts(git, snapshots.get(0), jobs));
                assertEquals(
                        Map.of("a.go", "package a // changed", "z.go", SkipReason.FILE_TOO_LARGE.code()),
                        texts(git, snapshots.get(1), jobs));
            }
            assertEquals(HistoryBuilder.START.plusSeconds(60), snapshots.get(1).date());
            assertEquals(List.of(), snapshots.get(1).unread());
        }
    }

    @Test
    void a_lost_folder_and_a_lost_file_are_told() throws IOException {
        ObjectId commit;
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory)) {
            commit = history.commit("one")
                    .file("a.go", "package a")
                    .file("b/b.go", "package b")
                    .create();
            history.lose(history.blob(commit, "a.go"));
            history.lose(org.eclipse.jgit.treewalk.TreeWalk.forPath(
                            history.repository(),
                            "b",
                            history.repository().parseCommit(commit).getTree())
                    .getObjectId(0));
        }
        try (GitRepository git = GitRepository.open(directory)) {
            Snapshot snapshot = Snapshot.read(git, List.of(CommitId.of(commit))).getFirst();
            assertEquals(Map.of("a.go", SkipReason.MISSING_OBJECT.code()), texts(git, snapshot, 2));
            assertEquals(List.of(new Snapshot.Unread("b/", SkipReason.MISSING_OBJECT)), snapshot.unread());
        }
    }

    @Test
    void a_commit_that_is_not_there_is_one_clear_line() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory)) {
            history.commit("one").file("a.go", "package a").create();
        }
        try (GitRepository git = GitRepository.open(directory)) {
            CommitId none = new CommitId("0123456789012345678901234567890123456789");
            UnusableRepository fault = assertThrows(UnusableRepository.class, () -> Snapshot.read(git, List.of(none)));
            assertEquals(
                    "the commit " + none + " cannot be read: the repository does not hold the object",
                    fault.getMessage());
        }
    }

    @Test
    void what_a_commit_reaches_is_counted_by_people_whom_the_mailmap_joins() throws IOException {
        List<ObjectId> commits = new ArrayList<>();
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory)) {
            for (String author : List.of("ann", "bob", "ann", "annette")) {
                commits.add(history.commit("work")
                        .author(identity(author))
                        .file("a.go", author)
                        .create());
            }
            commits.add(history.commit("map")
                    .author(identity("bob"))
                    .file(".mailmap", "# people\nAnn <ann@example.org> <ANNETTE@example.org>\n")
                    .create());
        }
        try (GitRepository git = GitRepository.open(directory)) {
            List<CommitId> ids = commits.stream().map(CommitId::of).toList();
            Contributions contributions = Contributions.read(git, ids.reversed(), 2);
            assertEquals(new Contributions.Reach(1, 1, HistoryBuilder.START), contributions.of(ids.get(0)));
            assertEquals(new Contributions.Reach(4, 3, HistoryBuilder.START), contributions.of(ids.get(3)));
            assertEquals(new Contributions.Reach(5, 2, HistoryBuilder.START), contributions.of(ids.get(4)));
            assertEquals(0, contributions.unreadable());
        }
    }

    /** The address in front is the one that git reads. */
    private static String identity(String name) {
        return name + " <" + name + "@example.org>";
    }

    @Test
    void a_mailmap_joins_by_address_and_by_name_with_address() {
        Mailmap map = new Mailmap("""
                Proper <proper@x> <old@x>
                <plain@x> <other@x>
                Ann <ann@x> Shared <shared@x>
                Only A Name <name@x>
                # Not <a@x> <line@x>
                broken < line
                """);
        assertEquals("proper@x", map.address("whoever", "OLD@x"));
        assertEquals("plain@x", map.address("whoever", "other@x"));
        assertEquals("ann@x", map.address("shared", "shared@x"));
        assertEquals("shared@x", map.address("someone else", "shared@x"));
        assertEquals("line@x", map.address("n", "line@x"));
    }

    @Test
    void the_end_of_the_first_parent_line_is_its_root() throws IOException {
        ObjectId tip;
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory)) {
            history.commit("one").file("a.go", "1").create();
            tip = history.commit("two").file("a.go", "2").create();
        }
        try (GitRepository git = GitRepository.open(directory)) {
            Instant start = HistoryBuilder.START;
            assertEquals(start, git.oldestOnLine(CommitId.of(tip)));
            assertEquals(start.plusSeconds(60), git.committed(CommitId.of(tip)));
        }
    }
}
