package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.datasets.DemoCommit;
import cbm.datasets.DemoCommit.Planting;
import cbm.datasets.DemoCommit.Signature;
import cbm.datasets.DemoHistory;
import cbm.miner.git.DemoRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    /** Each sets a mark on the page if it is ever run. */
    private static final List<String> ATTACKS = List.of(
            "<img src=x onerror=\"document.documentElement.dataset.broken='img'\">",
            "</script><script>document.documentElement.dataset.broken='script'</script>",
            "<!--<script>document.documentElement.dataset.broken='comment'</script>",
            "<svg onload=\"document.documentElement.dataset.broken='svg'\">",
            "{{data}} {{program}} ${alert(1)} \\u003cscript\\u003e \u2028\u2029 \u202egnp.exe");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void make_the_demo() {
        StringWriter talk = new StringWriter();
        PrintWriter nobody = new PrintWriter(talk);
        String place = shared.resolve("demo").toString();
        assertEquals(0, Cbm.run(nobody, nobody, "-q", "demo", "--in", place), talk::toString);
    }

    private int run(String... args) {
        err.getBuffer().setLength(0);
        return Cbm.run(new PrintWriter(new StringWriter()), new PrintWriter(err), args);
    }

    /** A copy of the demo's study, beside one of its repository. */
    private Path demo() throws IOException {
        Path from = shared.resolve("demo");
        Path to = folder.resolve("demo");
        try (Stream<Path> entries = Files.walk(from)) {
            for (Path entry : entries.toList()) {
                Files.copy(entry, to.resolve(from.relativize(entry).toString()));
            }
        }
        return to.resolve("study");
    }

    private Path report(Path study, String name, String... more) {
        Path page = folder.resolve(name);
        List<String> words =
                new ArrayList<>(List.of("-q", "report", "--study", study.toString(), "--out", page.toString()));
        words.addAll(List.of(more));
        assertEquals(0, run(words.toArray(String[]::new)), err::toString);
        return page;
    }

    @Test
    void the_same_study_gives_the_same_bytes_and_the_page_asks_no_server() throws IOException {
        Path study = demo();
        Path one = report(study, "one.html", "--jobs", "1");
        Path two = report(study, "two.html", "--jobs", "3");
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        String page = Files.readString(one);
        assertTrue(page.contains("default-src 'none'"), "a policy that forbids all but the page's own scripts");
        assertFalse(page.contains("'unsafe-inline'") || page.contains("'unsafe-eval'"));
        assertFalse(Pattern.compile("<(link|img|iframe|script[^>]* src)")
                .matcher(page)
                .find());
        assertFalse(page.contains("@import") || page.contains("url("));
        assertTrue(page.contains("Mike Bostock"), "the licence of the charts stays with them");
        assertEquals(-1, page.indexOf(folder.toString()), "no path of this machine");
    }

    @Test
    void what_the_study_lacks_is_named_with_the_command_that_makes_it() throws IOException {
        Path study = demo();
        String before = unpacked(report(study, "before.html"), "head");
        assertTrue(before.contains("\"usage\":\"cbm usage --study DIR --every 3months\""), before);
        assertTrue(before.contains("\"lifetimes\":\"cbm lifetime --study DIR\""), before);
        assertFalse(before.contains("\"evidence\":\"cbm"), before);
        assertEquals(0, run("-q", "usage", "--study", study.toString(), "--every", "3months"), err::toString);
        String after = unpacked(report(study, "after.html"), "head");
        assertFalse(after.contains("cbm usage"), after);
        assertTrue(after.contains("usage-over-time"), after);
        Files.delete(study.resolve("labels.csv"));
        Files.delete(study.resolve("verdicts.jsonl"));
        String bare = unpacked(report(study, "bare.html"), "head");
        assertTrue(bare.contains("\"rater\":\"\"") && bare.contains("\"evidence\":\"cbm classify"), bare);
    }

    @Test
    void names_of_authors_can_be_left_out() throws IOException {
        Path study = demo();
        assertTrue(unpacked(report(study, "with.html"), "block-0").contains("Example\""));
        Path without = report(study, "without.html", "--without-authors");
        assertFalse(unpacked(without, "block-0").contains("Example"));
    }

    @Test
    void wrong_requests_are_the_users_fault_and_told_in_a_line() throws IOException {
        Path study = demo();
        assertEquals(2, run("report"));
        assertEquals(2, run("report", "--study", folder.resolve("none").toString()));
        assertTrue(err.toString().contains("cbm mine"), err.toString());
        assertEquals(2, run("report", "--study", study.toString(), "--rater", "nobody"));
        assertTrue(err.toString().contains("cbm"), err.toString());
        assertEquals(2, run("report", "--study", study.toString(), "--out", folder.toString()));
        assertEquals(2, run("report", "--study", study.toString(), "--out", folder + "/no/such/r.html"));
        assertEquals(2, run("report", "--study", study.toString(), "--jobs", "0"));
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void damaged_verdicts_are_told_in_a_line() throws IOException {
        Path study = demo();
        for (String damage : List.of("{\"repository\":", "{}", "[]", "{\"repository\":\"a\",\"commit\":\"b\"}")) {
            Files.writeString(study.resolve("verdicts.jsonl"), damage);
            assertEquals(2, run("report", "--study", study.toString()), damage);
            assertEquals(1, err.toString().lines().count(), err.toString());
        }
    }

    @Test
    void hostile_messages_paths_and_authors_do_nothing_in_a_browser() throws Exception {
        HeadlessBrowser browser = HeadlessBrowser.orSkip(folder);
        Path control = Files.writeString(folder.resolve("control.html"), "<!doctype html><p>" + ATTACKS.getFirst());
        assertTrue(
                browser.elements(control, "").contains("data-broken=\"img\""), "the check sees an attack that works");
        Path study = hostileStudy();
        Path page = report(study, "hostile.html", "--all-diffs");
        for (String fragment : List.of("", "#fixes?answer=yes&q=%3Cimg")) {
            String elements = browser.elements(page, fragment);
            assertTrue(elements.contains("data-ready="), () -> "the page did not draw itself: " + elements);
            assertFalse(elements.contains("data-broken="), "an attack ran");
            assertTrue(elements.contains("&lt;img src=x onerror="), "the hostile text is shown as text");
            assertFalse(
                    Pattern.compile("<img|<svg[^>]*onload").matcher(elements).find(), "an attack became an element");
            assertFalse(elements.contains("javascript:"), "no such address is linked");
            assertFalse(elements.contains("\u202e"), "nothing turns the reading direction");
        }
    }

    @Test
    void the_page_draws_every_section_and_a_commit_by_its_address() throws Exception {
        HeadlessBrowser browser = HeadlessBrowser.orSkip(folder);
        Path study = demo();
        assertEquals(0, run("-q", "usage", "--study", study.toString(), "--every", "3months"), err::toString);
        Path page = report(study, "demo.html");
        String fix = Files.readAllLines(study.resolve("labels.csv")).stream()
                .filter(line -> line.contains(",cbm,yes,"))
                .map(line -> line.split(",")[1])
                .skip(7)
                .findFirst()
                .orElseThrow();
        String elements = browser.elements(page, "#" + fix.substring(0, 12));
        assertFalse(elements.contains("data-failed"), elements);
        for (String id : List.of("overview", "kinds", "lift", "usage", "lifetimes", "keywords", "trust", "fixes")) {
            assertTrue(elements.contains("<section id=\"" + id + "\""), id);
        }
        assertTrue(count(elements, "<svg ") >= 12, "charts: " + count(elements, "<svg "));
        assertEquals(0, count(elements, "\\[object "), "nothing is shown as an object");
        assertEquals(0, count(elements, ">NaN|undefined<"), "no number is missing");
        assertTrue(elements.contains("<code>" + fix.substring(0, 12) + "</code>"), "the commit of the address is open");
        assertTrue(count(elements, "class=\"line[ \"]") > 3, "its diff is there");
        assertTrue(count(elements, "role=\"option\"") < 60, "only the rows in sight are drawn");
        assertEquals(count(elements, "<svg "), count(elements, "<svg [^>]*role=\"img\" aria-label=\"[^\"]"));
    }

    private static int count(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        int found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    /** The data that a page carries, in the clear. */
    private static String unpacked(Path page, String id) throws IOException {
        Matcher block =
                Pattern.compile("id=\"" + id + "\">([A-Za-z0-9+/=]*)</script>").matcher(Files.readString(page));
        assertTrue(block.find(), id);
        byte[] packed = Base64.getDecoder().decode(block.group(1));
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A study of a history in which messages, paths, names, code and the address of the origin attack the page. */
    private Path hostileStudy() throws IOException {
        List<DemoCommit> commits = new ArrayList<>();
        TreeMap<String, String> files = new TreeMap<>(Map.of("a.go", "package a\n"));
        commits.add(commit(1, "Begin\n", "A", files));
        for (int i = 0; i < ATTACKS.size(); i++) {
            String attack = ATTACKS.get(i);
            files.put(
                    "p" + i + attack.replaceAll("[/\\\\]", "-") + ".go",
                    "package a\n\n// " + attack + "\nfunc f" + i + "() {\n\tmu.Lock()\n\tdefer mu.Unlock()\n}\n");
            String message = "Fix data race, deadlock " + attack + "\n\n" + String.join("\n", ATTACKS) + "\n";
            commits.add(commit(i + 2, message, "Mallory " + attack.replaceAll("[<>\n]", "\""), files));
        }
        Path repository = folder.resolve("hostile.git");
        DemoRepository.write(
                new DemoHistory(commits, new TreeMap<>(Map.of(DemoHistory.MAIN, commits.size()))), repository);
        Files.writeString(
                repository.resolve("config"),
                Files.readString(repository.resolve("config"))
                        + "\n[remote \"origin\"]\n\turl = javascript:document.documentElement.dataset.broken=1\n");
        Path study = folder.resolve("hostile-study");
        assertEquals(0, run("-q", "mine", "x=" + repository, "--study", study.toString()), err::toString);
        assertEquals(0, run("-q", "classify", "--study", study.toString()), err::toString);
        Path labels = study.resolve("labels.csv");
        String hash = Files.readAllLines(labels).get(1).split(",")[1];
        Files.writeString(
                labels,
                Files.readString(labels) + "x," + hash + ",<b>ann</b>,unsure,,,,,,,,,,,\"" + ATTACKS.get(1) + "\"\r\n");
        return study;
    }

    private static DemoCommit commit(int number, String message, String author, TreeMap<String, String> files) {
        Signature signature = new Signature(
                author, OffsetDateTime.parse("2020-01-01T00:00:00Z").plusDays(number));
        return new DemoCommit(
                number,
                String.format(Locale.ROOT, "%03d", number),
                number == 1 ? List.of() : List.of(number - 1),
                signature,
                signature,
                StandardCharsets.UTF_8,
                message,
                files,
                new Planting("feature", "", List.of(), List.of(), Optional.empty(), Map.of(), ""));
    }
}
