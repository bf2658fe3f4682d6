package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code show}, {@code doctor} and the faults of {@code mine}, on the demo's repository. */
class ShowCommandTest {
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

    private String repository() {
        return folder.resolve("demo/ferry.git").toString();
    }

    private String study() {
        return folder.resolve("demo/study").toString();
    }

    private List<String> candidates() throws IOException {
        return Files.readAllLines(Path.of(study(), "candidates.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(row -> row.split(",", -1)[1])
                .toList();
    }

    @Test
    void a_candidate_is_shown_with_its_keywords_and_any_other_commit_without() throws IOException {
        String commit = candidates().get(3);
        assertEquals(0, run("show", study(), commit.substring(0, 8)), err::toString);
        assertTrue(out.toString().startsWith("commit " + commit + "\n"), out.toString());
        assertTrue(out.toString().contains("Keywords:"), out.toString());
        assertFalse(out.toString().contains("\u001b"), "no colours without a terminal");
        assertEquals(0, run("show", repository(), commit), err::toString);
        assertFalse(out.toString().contains("Keywords:"), out.toString());
        assertEquals(0, run("show", study(), "HEAD"), err::toString);
    }

    @Test
    void every_candidate_as_a_patch_is_accepted_by_git_on_its_parent() throws IOException, InterruptedException {
        assumeTrue(git(folder, "--version") == 0, "there is no git here");
        Path work = Files.createDirectories(folder.resolve("work"));
        assertEquals(0, git(work, "init", "-q"));
        Files.writeString(work.resolve(".git/objects/info/alternates"), repository() + "/objects\n");
        int applied = 0;
        for (String commit : candidates()) {
            assertEquals(0, run("show", study(), commit, "--format", "patch"), err::toString);
            String patch = out.toString();
            if (patch.contains("diff --git")) {
                Path file = folder.resolve("fix.patch");
                Files.writeString(file, patch, StandardCharsets.UTF_8);
                boolean isRoot = git(work, "rev-parse", "-q", "--verify", commit + "^") != 0;
                assertEquals(0, git(work, "read-tree", isRoot ? "--empty" : commit + "^"), commit);
                assertEquals(0, git(work, "apply", "--check", "--cached", file.toString()), patch);
                applied++;
            }
        }
        assertTrue(applied > 20, "the demo has fixes: " + applied);
    }

    @Test
    void a_patch_of_files_that_are_not_utf8_reaches_standard_output_in_their_bytes()
            throws IOException, InterruptedException {
        assumeTrue(git(folder, "--version") == 0, "there is no git here");
        Path work = Files.createDirectories(folder.resolve("latin"));
        assertEquals(0, git(work, "init", "-q"));
        commit(work, "package l // f\u00fcr\r\n\r\nvar a = 1\r\n");
        commit(work, "package l // f\u00fcr uns\r\n\r\nvar a = \"\u00c3\"");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter data = new DataWriter(bytes);
        assertEquals(0, Cbm.run(data, new PrintWriter(err), "show", work.toString(), "HEAD", "--format", "patch"));
        data.flush();
        assertTrue(
                bytes.toString(StandardCharsets.ISO_8859_1).contains("\n+package l // f\u00fcr uns\r\n"),
                bytes::toString);
        Path patch = Files.write(folder.resolve("latin.patch"), bytes.toByteArray());
        assertEquals(0, git(work, "reset", "-q", "--hard", "HEAD~1"));
        assertEquals(0, git(work, "apply", "--check", patch.toString()));
        assertEquals(0, git(work, "apply", "--index", patch.toString()));
        assertEquals(0, git(work, "diff", "--cached", "--exit-code", "ORIG_HEAD"));
        assertEquals(0, run("show", work.toString(), "ORIG_HEAD", "--format", "diff"), err::toString);
        assertTrue(out.toString().contains("+package l // f\u00fcr uns\r\n"), "people read text");
    }

    private static void commit(Path work, String text) throws IOException, InterruptedException {
        Files.write(work.resolve("l.go"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(0, git(work, "add", "l.go"));
        assertEquals(
                0, git(work, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "fix race"));
    }

    private static int git(Path where, String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("git", "-C", where.toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void txtar_holds_whole_files_and_json_one_line() throws IOException {
        String commit = candidates().get(3);
        assertEquals(0, run("show", study(), commit, "--format", "txtar"), err::toString);
        assertTrue(out.toString().contains("-- after/"), out.toString());
        assertEquals(0, run("show", repository(), commit, "--format", "json"), err::toString);
        assertEquals(1, out.toString().lines().count());
        Files.move(Path.of(repository()), folder.resolve("elsewhere.git"));
        assertEquals(0, run("show", study(), commit, "--format", "patch"), "the study has the hunks");
        assertEquals(2, run("show", study(), commit, "--format", "txtar"));
        assertTrue(
                err.toString().contains("not at hand") && err.toString().lines().count() == 1, err.toString());
    }

    @Test
    void what_is_unknown_or_may_be_several_is_said_in_a_line() {
        for (String wrong : List.of("fffffff", "no-such-branch", "")) {
            assertEquals(2, run("show", repository(), wrong), wrong);
            assertEquals(1, err.toString().lines().count(), err.toString());
            assertEquals(2, run("show", study(), wrong), wrong);
            assertEquals(1, err.toString().lines().count(), err.toString());
        }
        assertEquals(2, run("show", repository(), "HEAD", "--format", "html"));
        assertEquals(2, run("show", folder.resolve("nothing").toString(), "HEAD"));
    }

    @Test
    void a_commit_that_a_fork_has_too_is_shown() throws IOException {
        String commit = candidates().get(3);
        String both = folder.resolve("both").toString();
        assertEquals(0, run("-q", "mine", "ferry=" + repository(), "fork=" + repository(), "-s", both), err::toString);
        assertEquals(0, run("show", both, commit), err::toString);
        assertTrue(out.toString().contains("Repository: ferry\n"), out::toString);
        assertEquals(0, run("search", "-s", both, "--like", commit), err::toString);
        assertEquals(2, run("search", "-s", both, "--like", ""), err::toString);
    }

    @Test
    void a_page_beyond_the_end_is_told() {
        assertEquals(0, run("search", "-s", study(), "deadlock", "--limit", "2", "--page", "99"), err::toString);
        assertTrue(
                err.toString().matches("cbm: there is no page 99: the last of \\d+ fixes is page \\d+\n"),
                err::toString);
        assertEquals(0, run("search", "-s", study(), "deadlock", "--limit", "2", "--page", "2"), err::toString);
        assertEquals("", err.toString());
    }

    @Test
    void a_repository_keeps_the_letters_of_its_folder() throws IOException {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "paths hold no other letters here");
        Path ferry = Path.of(study()).resolveSibling("ferry.git");
        Path named = Files.move(ferry, ferry.resolveSibling("kleine Fa\u0308hre.git"));
        String study = folder.resolve("letters").toString();
        assertEquals(0, run("mine", named.toString(), "--no-index", "--study", study), err::toString);
        assertTrue(err.toString().startsWith("kleine-F\u00e4hre: 80 commits"), err::toString);
        assertEquals(0, run("mine", "\u0444=" + named, "--no-index", "--study", study + 2), err::toString);
        assertTrue(err.toString().contains("\u0444: 80 commits"), err::toString);
    }

    @Test
    void a_label_that_there_is_not_is_a_fault_of_the_query() {
        assertEquals(2, run("search", "-s", study(), "behaviour:bloking"), err::toString);
        assertTrue(
                err.toString().endsWith("'bloking': field behaviour takes one of blocking, non-blocking\n"),
                err::toString);
        assertEquals(2, run("search", "-s", study(), "lock", "NOT", "flag:mergd"), err::toString);
        assertTrue(err.toString().contains("field flag takes one of merge, root, "), err::toString);
        assertEquals(2, run("search", "-s", study(), "label:bloking"), err::toString);
        assertTrue(err.toString().contains("takes a label that 'cbm tables --columns' lists"), err::toString);
        for (String query : List.of("behavior:Blocking", "behaviour:non-block*", "label:mutex", "fix:yes")) {
            assertEquals(0, run("search", "-s", study(), query), err::toString);
            assertFalse(out.toString().startsWith("0 fixes"), query);
        }
    }

    @Test
    void numbers_are_numbers_in_json() {
        assertEquals(0, run("search", "-s", study(), "deadlock", "--format", "jsonl", "--limit", "1"), err::toString);
        assertTrue(out.toString().matches("(?s).*\"score\":[0-9.]+,.*\"confidence\":[0-9.]+}\\s*"), out::toString);
        String lines = out.toString();
        assertEquals(0, run("search", "-s", study(), "deadlock", "--format", "json", "--limit", "1"), err::toString);
        assertEquals(lines, out.toString());
    }

    @Test
    void a_commit_whose_parent_a_shallow_clone_lacks_is_judged_by_its_message_and_that_is_said()
            throws IOException, InterruptedException {
        assumeTrue(git(folder, "--version") == 0, "there is no git here");
        Path whole = Files.createDirectories(folder.resolve("whole"));
        assertEquals(0, git(whole, "init", "-q"));
        commit(whole, "package l\n\nvar a = 1\n");
        commit(whole, "package l\n\nvar a = 2\n");
        assertEquals(0, git(folder, "clone", "-q", "--depth", "1", whole.toUri().toString(), "edge"));
        String edge = folder.resolve("edge").toString();
        for (String command : List.of("classify", "explain", "review-checklist")) {
            assertEquals(1, run(command, "--repo", edge, "HEAD"), err::toString);
            assertTrue(err.toString().contains("could be read only in part"), err::toString);
        }
        assertEquals(0, run("lifetime", "--repo", edge, "HEAD"), err::toString);
        assertTrue(out.toString().contains("shallow clone"), out::toString);
        Path study = folder.resolve("shallow-study");
        assertEquals(1, run("mine", edge, "--study", study.toString()), err::toString);
        assertTrue(err.toString().startsWith("edge: 1 commit (1 new), 0 candidates"), err::toString);
        assertTrue(err.toString().contains("\nedge: a shallow clone: the history ends early"), err::toString);
        assertTrue(Files.readString(study.resolve("funnel.csv")).contains("edge,read,1,"), "as git counts");
        assertEquals(1, run("doctor", edge), err::toString);
        assertTrue(out.toString().startsWith(edge + ": not healthy: 1 commit, 1 Go file\n"), out::toString);
        assertTrue(Files.readString(study.resolve("skipped.csv")).contains(",shallow,"), "what is not there is told");
    }

    @Test
    void code_that_is_not_go_is_judged_with_a_remark() throws IOException, InterruptedException {
        assumeTrue(git(folder, "--version") == 0, "there is no git here");
        Path broken = Files.createDirectories(folder.resolve("broken"));
        assertEquals(0, git(broken, "init", "-q"));
        commit(broken, "package l\n\nvar a = 1\n");
        commit(broken, "package l\n\nfunc broken( {\n");
        for (String command : List.of("classify", "explain")) {
            assertEquals(1, run(command, "--repo", broken.toString(), "HEAD"), err::toString);
            assertTrue(err.toString().contains(".go:3 is not Go, expected "), err::toString);
            assertEquals(0, run(command, "--repo", broken.toString(), "HEAD~1"), err::toString);
        }
    }

    @Test
    void verdicts_that_are_only_tried_are_not_searched() throws IOException {
        String study = study();
        assertEquals(0, run("classify", "-s", study), err::toString);
        assertEquals(0, run("search", "-s", study, "fix:yes", "--format", "csv"), err::toString);
        String found = out.toString();
        Path tried = folder.resolve("tried.csv");
        assertEquals(0, run("classify", "-s", study, "--assume-fix", "--out", tried.toString()), err::toString);
        assertEquals(0, run("classify", "-s", study, "--rules", never(), "--out", tried.toString()), err::toString);
        assertTrue(Files.readString(tried).contains(",no,"), "it says that none is a fix");
        assertEquals(0, run("search", "-s", study, "fix:yes", "--format", "csv"), err::toString);
        assertEquals(found, out.toString());
    }

    /** A file with a rule by which nothing is a fix. */
    private String never() throws IOException {
        return Files.writeString(folder.resolve("never.yaml"), """
                        rules:
                          - id: never
                            title: Nothing is a fix
                            looks-for: Any letter.
                            means: Nothing.
                            wrong-when: Always.
                            find:
                              message: '\\w'
                            labels:
                              fix: -15
                            examples:
                              - fires: |
                                  words
                                  -- before/a.go --
                                  package a
                                  -- after/a.go --
                                  package b
                              - silent: |
                                  -- before/a.go --
                                  package a
                                  -- after/a.go --
                                  package b
                        """).toString();
    }

    @Test
    void doctor_tells_health_by_its_exit_code() throws IOException {
        assertEquals(0, run("doctor", repository(), "--deep"), out::toString);
        assertTrue(out.toString().contains("healthy"), out.toString());
        Files.writeString(Path.of(repository(), "shallow"), candidates().get(9) + "\n");
        assertEquals(1, run("doctor", repository()));
        assertTrue(out.toString().contains("fetch --unshallow"), out.toString());
        assertEquals(2, run("doctor", folder.resolve("nothing").toString()));
        assertEquals(2, run("doctor", repository(), "--ref", "nothing"));
    }

    @Test
    void mine_says_what_is_wrong_in_a_line_and_by_its_exit_code() throws IOException {
        String other = folder.resolve("other").toString();
        assertFault(2, "--jobs", "mine", repository(), "--study", other, "--jobs", "0");
        assertFault(2, "--study", "mine", repository());
        assertFault(2, "at least one repository", "mine", "--study", other);
        assertFault(2, "no file or folder", "mine", folder.resolve("none").toString(), "--study", other);
        assertFault(2, "--since", "mine", repository(), "--study", other, "--since", "yesterday");
        assertFault(2, "--merges", "mine", repository(), "--study", other, "--merges", "all");
        assertFault(2, "keyword", "mine", repository(), "--study", other, "--keywords", "none");
        assertFault(2, "--fresh", "mine", repository(), "--study", study(), "--path", "x");
        assertFault(2, "'nowhere'", "mine", repository(), "--study", other, "--ref", "nowhere");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertFault(2, "is a file", "mine", repository(), "--study", file.toString());
        Files.writeString(Path.of(study(), "study.json"), "{");
        assertFault(2, "damaged", "mine", repository(), "--study", study());
        assertEquals(0, run("--quiet", "mine", repository(), "--study", study(), "--fresh"), err::toString);
    }

    private void assertFault(int code, String said, String... args) {
        assertEquals(code, run(args), err::toString);
        List<String> lines = err.toString().lines().toList();
        assertTrue(lines.size() == 1 && lines.get(0).contains(said), err.toString());
        assertEquals("", out.toString());
    }
}
