package cbm.miner.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryBuilderTest {
    @Test
    void the_same_calls_give_the_same_commit_id_in_memory_and_on_disk(@TempDir Path directory) {
        try (HistoryBuilder memory = HistoryBuilder.inMemory();
                HistoryBuilder disk = HistoryBuilder.bareIn(directory.resolve("bare.git"))) {
            assertEquals(twoCommits(memory), twoCommits(disk));
            assertEquals("1a1650af", memory.tip().abbreviate(8).name());
        }
    }

    @Test
    void a_commit_starts_from_the_tree_of_its_first_parent() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId base = history.commit("base").file("a.go", "a\n").create();
            ObjectId side = history.commit("side").file("b.go", "b\n").create();
            ObjectId merge = history.commit("merge")
                    .parents(base, side)
                    .file("c.go", "c\n")
                    .create();
            try (RevWalk walk = new RevWalk(history.repository());
                    TreeWalk tree = new TreeWalk(history.repository())) {
                RevCommit commit = walk.parseCommit(merge);
                tree.addTree(commit.getTree());
                StringBuilder names = new StringBuilder();
                while (tree.next()) {
                    names.append(tree.getNameString());
                }
                assertEquals("a.goc.go", names.toString());
                assertEquals(2, commit.getParentCount());
                assertEquals(HistoryBuilder.START.getEpochSecond() + 120, commit.getCommitTime());
            }
        }
    }

    @Test
    void a_lost_object_is_missing(@TempDir Path directory) {
        try (HistoryBuilder history = HistoryBuilder.workTreeIn(directory)) {
            ObjectId commit = history.commit("one").file("a.go", "a\n").create();
            ObjectId blob = history.blob(commit, "a.go");
            history.lose(blob);
            assertThrows(
                    MissingObjectException.class,
                    () -> history.repository().getObjectDatabase().open(blob));
        }
    }

    private static ObjectId twoCommits(HistoryBuilder history) {
        history.commit("one\n").file("a/b.go", "package b\n").create();
        return history.commit("two\n")
                .delete("a")
                .file("a", "now a file\n")
                .symlink("l", "a")
                .create();
    }
}
