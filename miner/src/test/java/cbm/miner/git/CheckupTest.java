package cbm.miner.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckupTest {
    @TempDir
    private Path directory;

    private List<String> findings(boolean isDeep) throws IOException {
        Checkup.Report report = Checkup.of(place(), "HEAD", isDeep, 2);
        List<String> kinds = report.findings().stream()
                .map(finding -> finding.kind().label())
                .toList();
        assertEquals(
                report.findings().stream().noneMatch(finding -> finding.kind().isHarm()), report.isHealthy());
        return kinds;
    }

    private Path place() {
        return directory.resolve("r");
    }

    private String mend() throws IOException {
        return Checkup.of(place(), "HEAD", true, 1).findings().get(0).mend();
    }

    @Test
    void a_whole_repository_is_healthy() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(place())) {
            history.commit("one").file("a/a.go", "package a\n").create();
            history.commit("two")
                    .submodule("s.go", history.tip())
                    .file("b", "b")
                    .create();
        }
        Checkup.Report report = Checkup.of(place(), "HEAD", true, 2);
        assertEquals(new Checkup.Report(2, 1, List.of()), report);
        assertTrue(report.isHealthy());
    }

    @Test
    void no_commits_and_no_go_files_are_said() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(place())) {
            assertEquals(List.of("no commits"), findings(false));
            assertEquals(
                    List.of(new Finding(
                            Finding.Kind.NO_COMMITS,
                            "the branch that is checked out has no commits, and there is no other branch",
                            "")),
                    Checkup.of(place(), "HEAD", false, 1).findings());
            history.commit("one").file("a.c", "int a;\n").create();
            assertEquals(List.of("no go files"), findings(false));
        }
    }

    @Test
    void a_shallow_a_partial_and_a_borrowing_clone_are_said_with_what_mends_them() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(place())) {
            ObjectId one = history.commit("one").file("a.go", "package a\n").create();
            ObjectId two = history.commit("two").create();
            history.shallowAt(two).lose(one);
            assertEquals(List.of("shallow"), findings(true));
            assertEquals("git -C " + place() + " fetch --unshallow", mend());
            Files.delete(place().resolve("shallow"));
            assertEquals(List.of("missing"), findings(true));
        }
        Files.writeString(
                Files.createDirectories(place().resolve("objects/pack")).resolve("p.promisor"), "", UTF_8);
        assertEquals(List.of("partial", "missing"), findings(false));
        Files.writeString(
                Files.createDirectories(place().resolve("objects/info")).resolve("alternates"),
                directory + "\n/no/such/folder\n",
                UTF_8);
        assertEquals(List.of("partial", "missing", "alternates", "alternates"), findings(false));
    }

    @Test
    void absent_files_are_looked_for_at_the_tip_and_everywhere_if_asked() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(place())) {
            ObjectId old = history.commit("one").file("d/a.go", "package a\n").create();
            history.commit("two").file("d/a.go", "package b\n").create();
            history.lose(history.blob(old, "d/a.go"));
            assertEquals(List.of(), findings(false));
            assertEquals(List.of("missing"), findings(true));
            history.lose(history.blob(history.tip(), "d/a.go"));
            assertEquals(List.of("missing"), findings(false));
            ObjectId last = history.commit("three").create();
            history.damage(last);
            assertEquals(List.of("damaged"), findings(false));
        }
    }

    @Test
    void replaced_and_grafted_commits_are_harm_and_odd_encodings_are_a_note() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(place())) {
            ObjectId one = history.commit("one").file("a.go", "package a\n").create();
            history.commit("\u00e4".getBytes(ISO_8859_1)).encoding("ISO-8859-1").create();
            history.commit("\u00e4".getBytes(ISO_8859_1)).create();
            assertEquals(List.of("encodings", "encodings"), findings(false));
            assertTrue(Checkup.of(place(), "HEAD", false, 1).isHealthy());
            history.ref("refs/replace/" + one.name(), history.tip());
            Files.writeString(
                    Files.createDirectories(place().resolve("info")).resolve("grafts"), one.name() + "\n", UTF_8);
            assertEquals(List.of("replaced", "grafts", "encodings", "encodings"), findings(false));
        }
    }

    @Test
    void a_replaced_commit_counts_once_though_its_ref_be_packed_and_loose() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(place())) {
            ObjectId one = history.commit("one").file("a.go", "package a\n").create();
            ObjectId two = history.commit("two").file("a.go", "package b\n").create();
            history.ref("refs/replace/" + one.name(), history.tip());
            Files.writeString(
                    place().resolve("packed-refs"),
                    "# pack-refs with: peeled fully-peeled sorted \n" + two.name() + " refs/replace/" + one.name()
                            + "\n" + one.name() + " refs/replace/" + two.name() + "\n",
                    UTF_8);
            try (GitRepository repository = GitRepository.open(place())) {
                assertEquals(2, repository.condition().replacedObjects());
            }
        }
    }

    @Test
    void names_by_sha_256_are_said_and_not_thrown() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(place())) {
            history.config("extensions", "objectFormat", "sha256");
        }
        assertEquals(List.of("sha-256"), findings(false));
    }
}
