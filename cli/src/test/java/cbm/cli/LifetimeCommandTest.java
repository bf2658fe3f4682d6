package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.datasets.DemoCommit;
import cbm.datasets.DemoHistory;
import cbm.miner.git.CommitId;
import cbm.miner.git.DemoRepository;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lifetime} on the demo, of whose bugs it is known which commits brought them. */
class LifetimeCommandTest {
    private static final List<String> KEPT = List.of("lifetimes.csv", "lifetime-lines.csv", "lifetime-curves.csv");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeTheDemo() {
        assertEquals(0, run("--quiet", "demo", "--in", folder.resolve("demo").toString()), err::toString);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cbm.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String study() {
        return folder.resolve("demo/study").toString();
    }

    private String repository() {
        return folder.resolve("demo/ferry.git").toString();
    }

    private List<Map<String, String>> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        List<String> names = List.of(lines.getFirst().split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(cells ->
                        names.stream().collect(Collectors.toMap(name -> name, name -> cells.get(names.indexOf(name)))))
                .toList();
    }

    @Test
    void most_bugs_of_the_demo_were_brought_by_the_commits_found() throws IOException {
        List<CommitId> ids = DemoRepository.write(folder.resolve("again"));
        Map<String, DemoCommit> planted = DemoHistory.load().commits().stream()
                .collect(Collectors.toMap(commit -> ids.get(commit.number() - 1).name(), commit -> commit));
        assertEquals(0, run("lifetime", "--study", study()), err::toString);
        int found = 0;
        int right = 0;
        for (Map<String, String> row : rows(folder.resolve("demo/study/lifetimes.csv"))) {
            DemoCommit fix = Objects.requireNonNull(planted.get(row.get("fix")));
            List<String> brought = fix.planting().introduced().stream()
                    .map(number -> ids.get(number - 1).name())
                    .toList();
            if (!brought.isEmpty()) {
                found++;
                right += brought.contains(Objects.requireNonNull(row.get("newest"))) ? 1 : 0;
            }
        }
        assertEquals("29 of 31", right + " of " + found);
    }

    @Test
    void the_number_of_threads_changes_no_byte() throws IOException {
        assertEquals(0, run("lifetime", "--study", study(), "--jobs", "1"), err::toString);
        String first = out.toString();
        List<byte[]> files = kept();
        assertEquals(0, run("lifetime", "--study", study(), "--jobs", "3"), err::toString);
        assertEquals(first, out.toString());
        for (int i = 0; i < files.size(); i++) {
            assertArrayEquals(files.get(i), kept().get(i), KEPT.get(i));
        }
    }

    private List<byte[]> kept() throws IOException {
        return List.of(
                Files.readAllBytes(Path.of(study(), KEPT.get(0))),
                Files.readAllBytes(Path.of(study(), KEPT.get(1))),
                Files.readAllBytes(Path.of(study(), KEPT.get(2))));
    }

    @Test
    void a_commit_may_be_named_without_a_study() {
        assertEquals(0, run("lifetime", "--repo", repository(), "395757fd8ee2", "--format", "csv"), err::toString);
        assertEquals(2, out.toString().lines().count());
        assertTrue(out.toString().contains(",changed,1,1,"), out::toString);
    }

    @Test
    void a_fix_that_a_fork_has_too_is_traced_in_its_own_repository_only() throws IOException {
        Path study = folder.resolve("both");
        assertEquals(
                0,
                run("-q", "mine", "ferry=" + repository(), "fork=" + repository(), "-s", study.toString()),
                err::toString);
        assertEquals(0, run("-q", "classify", "-s", study.toString()), err::toString);
        assertEquals(0, run("lifetime", "-s", study.toString()), err::toString);
        List<Map<String, String>> rows = rows(study.resolve("lifetimes.csv"));
        assertEquals(
                rows.size(),
                rows.stream()
                        .map(row -> row.get("repository") + " " + row.get("fix"))
                        .distinct()
                        .count());
        assertEquals(0, run("lifetime", "--labels", study(), "-r", "a=" + repository(), "-r", "b=" + repository()));
        assertTrue(err.toString().isEmpty(), err::toString);
    }

    @Test
    void of_named_commits_each_is_told_of_and_no_table_is_empty() {
        assertEquals(0, run("lifetime", "--repo", repository(), "395757fd8ee2"), err::toString);
        assertTrue(out.toString().contains("395757fd8ee2  2023-03-08"), out::toString);
        assertTrue(out.toString().contains("bdc521b54792   184"), out::toString);
        assertFalse(out.toString().contains("Do they last equally long?"), out::toString);
    }

    @Test
    void commits_may_stand_in_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("commits"), "# two\n395757fd8ee2 a lock\n\nd2c2b752a3df\n");
        assertEquals(
                0, run("lifetime", "--study", study(), "--commits", file.toString(), "--format", "csv"), err::toString);
        assertEquals(3, out.toString().lines().count());
    }

    @Test
    void a_wrong_request_is_told_in_a_line() throws IOException {
        assertFault("say where the fixes are", "lifetime");
        assertFault("holds no study", "lifetime", "--study", folder.toString());
        assertFault("--from takes newest or oldest", "lifetime", "--study", study(), "--from", "middle");
        assertFault("no repository has the commit", "lifetime", "--repo", repository(), "0123456789");
        assertFault("name at least one commit", "lifetime", "--repo", repository());
        assertFault("--against takes", "lifetime", "--study", study(), "--against", "other");
        assertFault(
                "there is no repository at",
                "lifetime",
                "--repo",
                folder.resolve("none").toString(),
                "abc");
        Files.delete(Path.of(study(), "labels.csv"));
        assertFault("has no labels.csv", "lifetime", "--study", study());
    }

    private void assertFault(String message, String... args) {
        assertEquals(2, run(args), err::toString);
        assertTrue(err.toString().contains(message), err::toString);
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertEquals("", out.toString());
    }
}
