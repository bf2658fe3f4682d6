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
        assertTrue(err.toString().contains("timer-per-round"));
        assertEquals(2, run("catalogue", "--family", "none"));
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
