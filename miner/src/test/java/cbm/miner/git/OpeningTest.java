package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpeningTest {
    @TempDir
    private Path directory;

    private static CommitId head(Path place) throws IOException {
        try (GitRepository repository = GitRepository.open(place)) {
            return repository.resolve("HEAD");
        }
    }

    private static UnusableRepository refused(Path place) {
        return assertThrows(UnusableRepository.class, () -> head(place));
    }

    private static String said(Exception fault) {
        return String.valueOf(fault.getMessage());
    }

    @Test
    void a_work_tree_a_folder_in_it_its_git_folder_and_a_bare_repository_are_opened() throws IOException {
        Path work = directory.resolve("work");
        Path bare = directory.resolve("bare.git");
        CommitId tip;
        try (HistoryBuilder history = HistoryBuilder.workTreeIn(work);
                HistoryBuilder other = HistoryBuilder.bareIn(bare)) {
            tip = CommitId.of(history.commit("one").create());
            assertEquals(tip, CommitId.of(other.commit("one").create()));
        }
        Files.createDirectories(work.resolve("a/b"));
        Files.createSymbolicLink(directory.resolve("link"), work);
        for (Path place : List.of(
                work,
                work.resolve("a/b"),
                work.resolve(".git"),
                bare,
                directory.resolve("link"),
                bare.resolve("refs"))) {
            assertEquals(tip, head(place), place.toString());
        }
    }

    @Test
    void a_linked_work_tree_and_a_git_file_are_followed() throws IOException {
        Path main = directory.resolve("main");
        ObjectId tip;
        ObjectId side;
        try (HistoryBuilder history = HistoryBuilder.workTreeIn(main)) {
            side = history.commit("side").create();
            history.ref("refs/heads/side", side);
            tip = history.commit("tip").create();
        }
        Path linked = Files.createDirectories(directory.resolve("linked"));
        Path own = Files.createDirectories(main.resolve(".git/worktrees/linked"));
        Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n", UTF_8);
        Files.writeString(own.resolve("commondir"), "../..\n", UTF_8);
        Files.writeString(own.resolve("HEAD"), "ref: refs/heads/side\n", UTF_8);
        assertEquals(CommitId.of(side), head(linked));
        assertEquals(CommitId.of(side), head(linked.resolve(".git")));
        assertEquals(CommitId.of(tip), head(main));
        Files.writeString(linked.resolve(".git"), "gitdir: ../nowhere\n", UTF_8);
        UnusableRepository fault = refused(linked);
        assertFalse(fault.namedWrongly());
        assertTrue(said(fault).contains("git worktree repair"), said(fault));
    }

    @Test
    void what_is_no_repository_is_refused_in_a_line() throws IOException {
        assertTrue(refused(directory.resolve("none")).namedWrongly());
        assertTrue(refused(Files.createDirectories(directory.resolve("empty"))).namedWrongly());
    }

    @Test
    void a_repository_with_sha_256_names_is_refused() throws IOException {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            history.commit("one").create();
            history.config("core", "repositoryformatversion", "1").config("extensions", "objectFormat", "sha256");
        }
        UnusableRepository fault = refused(place);
        assertTrue(fault.namedWrongly() && said(fault).contains("SHA-256"), said(fault));
    }

    @Test
    void head_is_found_loose_packed_detached_and_through_a_branch_with_slashes() throws IOException {
        Path place = directory.resolve("r");
        ObjectId one;
        ObjectId two;
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            one = history.commit("one").create();
            two = history.commit("two").create();
        }
        assertEquals(CommitId.of(two), head(place));
        Files.writeString(place.resolve("HEAD"), one.name() + "\n", UTF_8);
        assertEquals(CommitId.of(one), head(place));
        Files.writeString(
                place.resolve("packed-refs"),
                "# pack-refs with: peeled fully-peeled sorted \n" + two.name() + " refs/heads/dev/a\n" + one.name()
                        + " refs/heads/dev/a/b\n" + two.name() + " refs/tags/v1\n^" + one.name() + "\n",
                UTF_8);
        Files.writeString(place.resolve("HEAD"), "ref: refs/heads/dev/a\n", UTF_8);
        assertEquals(CommitId.of(two), head(place));
        Files.createDirectories(place.resolve("refs/heads/dev/a"));
        assertEquals(CommitId.of(two), head(place), "an empty folder of that name is in git's way, not in ours");
        Files.writeString(place.resolve("HEAD"), "ref: refs/heads/dev/a/b\n", UTF_8);
        assertEquals(CommitId.of(one), head(place));
    }

    @Test
    void a_branch_without_commits_and_an_unknown_ref_are_said() throws IOException {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            assertTrue(said(refused(place)).contains("--ref"));
            ObjectId one = history.commit("one").file("a", "a").create();
            history.ref("refs/remotes/origin/topic", one);
            try (GitRepository repository = GitRepository.open(place)) {
                assertEquals(CommitId.of(one), repository.resolve("topic"));
                assertEquals(CommitId.of(one), repository.resolve(one.name().substring(0, 9)));
                for (String unknown : List.of("nothing", "main^{tree}", "main~9", "a b", "0".repeat(40), "@{", "")) {
                    assertThrows(UnusableRepository.class, () -> repository.resolve(unknown), unknown);
                }
            }
        }
    }

    @Test
    void the_first_parent_line_tells_where_a_ref_stood() throws IOException {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            ObjectId one = history.commit("one").create();
            ObjectId side = history.commit("side").parents(one).create();
            ObjectId two = history.commit("two").parents(one).create();
            ObjectId merge = history.commit("merge").parents(two, side).create();
            try (GitRepository repository = GitRepository.open(place)) {
                CommitId tip = CommitId.of(merge);
                Instant start = HistoryBuilder.START;
                assertEquals(CommitId.of(one), repository.asOf(tip, start.plusSeconds(60)), "not the side line");
                assertEquals(CommitId.of(two), repository.asOf(tip, start.plusSeconds(179)));
                assertEquals(tip, repository.asOf(tip, start.plusSeconds(180)));
                assertTrue(assertThrows(UnusableRepository.class, () -> repository.asOf(tip, start.minusSeconds(1)))
                        .namedWrongly());
            }
        }
    }

    @Test
    void the_condition_names_all_that_is_special() throws IOException {
        Path place = directory.resolve("r");
        ObjectId one;
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            one = history.commit("one").create();
            ObjectId two = history.commit("two").create();
            history.ref("refs/replace/" + one.name(), two).shallowAt(two);
            history.config("remote \"origin\"", "x", "y");
        }
        Files.writeString(place.resolve("packed-refs"), one.name() + " refs/replace/" + "1".repeat(40) + "\n", UTF_8);
        Files.writeString(
                Files.createDirectories(place.resolve("info")).resolve("grafts"),
                "# comment\n" + one.name() + "\n",
                UTF_8);
        Files.writeString(place.resolve("objects/info/alternates"), "/somewhere/else\n", UTF_8);
        Files.writeString(Files.createDirectories(place.resolve("objects/pack")).resolve("pack-1.promisor"), "", UTF_8);
        try (GitRepository repository = GitRepository.open(place)) {
            Condition condition = repository.condition();
            assertTrue(condition.isShallow() && condition.isPartial());
            assertEquals(2, condition.replacedObjects());
            assertEquals(1, condition.grafts());
            assertEquals(List.of("/somewhere/else"), condition.alternates());
        }
    }

    @Test
    void objects_are_borrowed_from_alternates() throws IOException {
        Path lender = directory.resolve("lender");
        Path borrower = directory.resolve("borrower");
        CommitId tip;
        try (HistoryBuilder history = HistoryBuilder.bareIn(lender);
                HistoryBuilder other = HistoryBuilder.bareIn(borrower)) {
            history.commit("one").create();
            tip = CommitId.of(history.commit("two").create());
            other.ref("refs/heads/other", ObjectId.zeroId());
        }
        Files.writeString(borrower.resolve("objects/info/alternates"), "../../lender/objects\n", UTF_8);
        Files.writeString(borrower.resolve("HEAD"), tip + "\n", UTF_8);
        try (GitRepository repository = GitRepository.open(borrower)) {
            int[] count = new int[1];
            assertEquals(
                    List.of(), History.look(repository, repository.resolve("HEAD"), 1, () -> commit -> count[0]++));
            assertEquals(2, count[0]);
        }
    }

    @Test
    void the_public_form_of_an_address_has_no_secrets() {
        assertEquals(
                Optional.of("https://host.example:8443/o/r.git"),
                RemoteAddress.publicForm("HTTPS://user:pa%40ss@host.example:8443/o/r.git?token=x#y"));
        assertEquals(Optional.of("ssh://host.example/o/r"), RemoteAddress.publicForm("git@host.example:o/r"));
        assertEquals(Optional.empty(), RemoteAddress.publicForm("file:///home/me/r"));
        assertEquals(Optional.empty(), RemoteAddress.publicForm("/home/me/r"));
        assertEquals(Optional.of("o/r"), RemoteAddress.name("https://u:p@host.example/o/r.git/"));
        assertTrue(RemoteAddress.isRemote("git@host.example:o/r"));
        assertFalse(RemoteAddress.isRemote("../a:b"));
    }

    @Test
    void completeness_changes_with_the_objects_of_a_cut_repository_only() throws IOException {
        Path bare = directory.resolve("bare.git");
        try (HistoryBuilder history = HistoryBuilder.bareIn(bare);
                GitRepository repository = GitRepository.open(bare)) {
            ObjectId one = history.commit("one").create();
            history.commit("two").create();
            assertEquals("whole", repository.completeness());
            Path pack = Files.createDirectories(bare.resolve("objects/pack")).resolve("pack-1.pack");
            Files.createFile(pack);
            assertEquals("whole", repository.completeness());
            history.shallowAt(one);
            String cut = repository.completeness();
            assertTrue(cut.startsWith("cut-"), cut);
            assertEquals(cut, repository.completeness());
            Files.createFile(bare.resolve("objects/pack/pack-2.pack"));
            assertNotEquals(cut, repository.completeness());
        }
    }
}
