package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.datasets.GoRuntimeBugs;
import cbm.datasets.RuntimeBug;
import cbm.miner.fix.PatchFormat;
import cbm.miner.fix.TxtarFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_list_has_every_bug() {
        assertEquals(0, run("catalogue"), err::toString);
        GoRuntimeBugs.bugs().forEach(bug -> assertTrue(out.toString().contains(bug.id()), bug.id()));
    }

    @Test
    void a_family_bounds_the_list() {
        assertEquals(0, run("catalogue", "--family", "runtime-abi", "--format", "csv"), err::toString);
        assertEquals(3, out.toString().lines().count());
    }

    @Test
    void every_bug_is_printed_with_two_examples_within_the_width() {
        for (RuntimeBug bug : GoRuntimeBugs.bugs()) {
            out.getBuffer().setLength(0);
            assertEquals(0, run("catalogue", bug.id()), err::toString);
            assertEquals(
                    2,
                    out.toString()
                            .lines()
                            .filter(line -> line.contains(" example: "))
                            .count());
            assertTrue(out.toString().contains("    +++ b/"), bug.id());
            assertTrue(
                    out.toString()
                            .lines()
                            .filter(line -> !line.startsWith("    "))
                            .allMatch(line -> line.length() <= 100),
                    bug.id());
        }
    }

    @Test
    void an_unknown_bug_or_family_is_the_users_fault() {
        assertEquals(2, run("catalogue", "no-such-bug"));
        assertTrue(err.toString().contains("no bug 'no-such-bug'"), err::toString);
        assertEquals(2, run("catalogue", "send"));
        assertTrue(err.toString().contains("send-without-receiver or send-in-init"), err::toString);
        assertEquals(2, run("catalogue", "--family", "none"));
        assertTrue(err.toString().contains("gc-finalizers"), err::toString);
    }

    @Test
    void a_part_of_an_id_is_enough_if_no_other_bug_has_it() {
        assertEquals(0, run("catalogue", "timer"), err::toString);
        assertTrue(out.toString().contains("id            timer-per-round"), out::toString);
        assertTrue(
                out.toString().contains("by version    as described before 1.23; milder from 1.23 on"), out::toString);
    }

    @Test
    void the_list_fits_the_width() {
        assertEquals(0, run("catalogue"), err::toString);
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= Wrapped.WIDTH), out::toString);
    }

    @Test
    void a_patch_is_asked_the_questions_that_it_touches(@TempDir Path folder) throws IOException {
        String text = GoRuntimeBugs.examples(
                        GoRuntimeBugs.bug("thread-never-unlocked").orElseThrow())
                .getFirst()
                .txtar();
        int after = text.indexOf("-- after/");
        String added =
                "Draw\n" + text.substring(text.indexOf("-- before/"), after).replace("-- before/", "-- after/");
        Path patch = folder.resolve("draw.patch");
        Files.writeString(
                patch, PatchFormat.write(TxtarFormat.read("draw", added).fix()));
        assertEquals(0, run("review-checklist", "--patch", patch.toString()), err::toString);
        assertTrue(out.toString().startsWith("Q02  "), out::toString);
        assertTrue(out.toString().contains("canvas/canvas.go:8"), out::toString);
        assertTrue(out.toString().contains("[not undone in this function]"), out::toString);
        String told = out.toString();
        out.getBuffer().setLength(0);
        assertEquals(0, run("review-checklist", patch.toString()), err::toString);
        assertEquals(told, out.toString());
        assertEquals(1, run("review-checklist", "--exit-code", patch.toString()), err::toString);
        Files.writeString(patch, "--- a/README\n+++ b/README\n@@ -1 +1 @@\n-a\n+b\n");
        assertEquals(0, run("review-checklist", "--exit-code", patch.toString()), err::toString);
    }

    @Test
    void what_is_no_patch_and_no_commit_is_the_users_fault(@TempDir Path folder) throws IOException {
        Path text = folder.resolve("letter.txt");
        Files.writeString(text, "Dear reader\n");
        assertEquals(2, run("review-checklist"));
        assertEquals(2, run("review-checklist", text.toString()));
        assertTrue(err.toString().contains("letter.txt is no patch"), err::toString);
        assertEquals(2, run("review-checklist", folder.resolve("none.patch").toString()));
        assertTrue(err.toString().contains("there is no patch file"), err::toString);
        assertEquals(2, run("review-checklist", text.toString(), "HEAD"));
        assertTrue(err.toString().contains("name either patch files or commits; HEAD is no file"), err::toString);
    }

    @Test
    void the_ten_questions_of_the_sources_can_be_read() {
        assertEquals(0, run("review-checklist", "--questions", "--ten"), err::toString);
        assertEquals(
                10, out.toString().lines().filter(line -> line.startsWith("Q")).count());
    }

    @Test
    void a_study_of_the_profile_keeps_the_families_of_commits_outside_the_studys_taxonomy(@TempDir Path folder)
            throws IOException {
        Path labels = folder.resolve("labels.csv");
        String commit = "0123456789012345678901234567890123456789";
        Files.writeString(
                labels, "repository,commit,rater,fix,runtime_families\nferry," + commit + ",cbm,no,timing-cgo\n");
        assertEquals(0, run("tables", "--labels", labels.toString()), err::toString);
        String row = out.toString()
                .lines()
                .filter(line -> line.contains("timing-cgo"))
                .findFirst()
                .orElse("");
        assertEquals("ferry timing-cgo 0 0 0 1 1", row.strip().replaceAll(" +", " "), out::toString);
    }

    @Test
    void gains_of_keywords_need_a_profile_and_a_repository_at_hand() {
        assertEquals(2, run("keywords", "--gain", "https://example.org/a/b.git"));
        assertEquals(2, run("keywords", "go-runtime", "--gain", "https://example.org/a/b.git"));
        assertEquals(2, run("keywords", "go-runtime", "--gain", "no/such/folder"));
    }

    @Test
    void the_gain_of_a_keyword_is_what_no_other_one_hits(@TempDir Path folder) {
        assertEquals(0, run("demo", "--in", folder.toString()), err::toString);
        out.getBuffer().setLength(0);
        String repository = folder.resolve("ferry.git").toString();
        assertEquals(0, run("keywords", "go-study-2019", "--gain", repository, "--format", "csv"), err::toString);
        int first = 0;
        int lock = 0;
        for (String line : out.toString().lines().skip(1).toList()) {
            String[] cells = line.split(",");
            assertTrue(Integer.parseInt(cells[2]) <= Integer.parseInt(cells[3]), line);
            assertTrue(Integer.parseInt(cells[3]) <= Integer.parseInt(cells[1]), line);
            first += Integer.parseInt(cells[3]);
            lock = line.startsWith("substring lock,") ? Integer.parseInt(cells[1]) : lock;
        }
        out.getBuffer().setLength(0);
        assertEquals(0, run("mine", repository, "--screen-only", "-k", "go-study-2019"), err::toString);
        assertEquals(out.toString().lines().count() - 1, first);
        assertEquals(
                out.toString()
                        .lines()
                        .filter(line -> line.matches(".*[,;\"]lock@.*"))
                        .count(),
                lock);
    }

    private int run(String... words) {
        return Cbm.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
