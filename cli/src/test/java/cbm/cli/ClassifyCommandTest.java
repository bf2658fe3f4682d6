package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {

    private static final String PATCH = """
            From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001
            From: A <a@b>
            Date: Mon, 1 Jan 2024 00:00:00 +0000
            Subject: [PATCH] Fix deadlock on the early return of Stop

            ---
            diff --git a/s.go b/s.go
            --- a/s.go
            +++ b/s.go
            @@ -10,6 +10,7 @@ func (s *Server) Stop() {
             func (s *Server) Stop() {
             	s.mu.Lock()
             	if s.closed {
            +		s.mu.Unlock()
             		return
             	}
             	s.closed = true
            """;

    @TempDir
    private Path folder;

    private Path patch;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write_the_patch() throws IOException {
        patch = folder.resolve("fix.patch");
        Files.writeString(patch, PATCH);
    }

    private int run(String... args) {
        return Cbm.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void a_patch_becomes_a_row_of_labels() {
        assertEquals(0, run("classify", "--patch", patch.toString()), err::toString);
        String row = out.toString().lines().skip(1).findFirst().orElseThrow();
        assertTrue(row.contains(",cbm,yes,blocking,shared,mutex,add,mutex,"), row);
    }

    @Test
    void a_patch_becomes_a_line_of_json_with_its_evidence() {
        assertEquals(0, run("classify", "--patch", patch.toString(), "--format", "jsonl"), err::toString);
        assertEquals(1, out.toString().lines().count());
        assertTrue(
                out.toString()
                        .contains(
                                "\"rule\":\"unlock-on-way-out\",\"path\":\"s.go\",\"side\":\"after\",\"first_line\":13"),
                out::toString);
        assertTrue(out.toString().contains("\"patch_only\":true"));
    }

    @Test
    void an_explanation_marks_the_line_in_the_diff() {
        assertEquals(0, run("explain", "--patch", patch.toString()), err::toString);
        assertTrue(
                out.toString().lines().anyMatch(line -> line.startsWith("+") && line.contains("<< unlock-on-way-out")),
                out::toString);
        assertTrue(out.toString().contains("Only a patch was at hand"));
    }

    @Test
    void a_rule_is_explained_and_an_unknown_one_is_the_users_fault() {
        assertEquals(0, run("rules", "unlock-on-way-out"));
        assertTrue(out.toString().contains("subcause=mutex"));
        assertEquals(2, run("rules", "no-such-rule"));
        assertTrue(err.toString().contains("cbm rules"));
        assertEquals(2, run("rules", "unlock-on-wayout"));
        assertTrue(err.toString().contains("; did you mean 'unlock-on-way-out'?"), err::toString);
        assertEquals(2, run("rules", "--file", EXAMPLE_RULES, "message-hang"));
        assertTrue(
                err.toString()
                        .endsWith("'message-hang' is not in " + EXAMPLE_RULES + " ('cbm rules --file " + EXAMPLE_RULES
                                + "' lists its rules)\n"),
                err::toString);
        assertEquals(2, run("rules", "--file", EXAMPLE_RULES, "house-bufer-added"));
        assertTrue(err.toString().contains("; did you mean 'house-buffer-added'?"), err::toString);
    }

    @Test
    void the_report_card_is_made_from_what_the_program_carries() {
        assertEquals(0, run("evaluate", "--summary"), err::toString);
        assertTrue(out.toString().contains("development split"));
        assertTrue(out.toString().contains("kappa"));
    }

    @Test
    void the_whole_report_card_is_made_too_and_one_file_each_table() throws IOException {
        Path into = folder.resolve("card");
        assertEquals(0, run("evaluate", "--out", into.toString(), "--format", "csv"), err::toString);
        for (String part : new String[] {"dev", "test", "tuning", "training", "held-out"}) {
            assertTrue(Files.isRegularFile(into.resolve(part + "-confusion-behaviour.csv")), part);
        }
        assertTrue(Files.readString(into.resolve("training-where-it-fails.csv")).contains("subcause,"));
        assertTrue(Files.notExists(into.resolve("test-where-it-fails.csv")), "of the test split only totals are shown");
    }

    @Test
    void weights_are_fitted_and_each_application_judged_by_the_others() throws IOException {
        assertEquals(0, run("evaluate", "--fit", folder.resolve("fit").toString()), err::toString);
        assertTrue(Files.readString(folder.resolve("fit/fitted.txt")).contains("message-deadlock: fix 1"));
        assertTrue(Files.readString(folder.resolve("fit/calibration.txt")).contains("strategy "));
        String left = output("evaluate", "--leave-one-out", "--summary");
        assertTrue(left.contains("etcd") && left.contains("The same from bare patches"), left);
    }

    @Test
    void where_the_fixes_come_from_must_be_said_once() {
        assertEquals(2, run("classify"));
        assertEquals(2, run("classify", "--patch", folder.resolve("none.patch").toString()));
        assertEquals(2, run("classify", "--repo", folder.resolve("none").toString(), "HEAD"));
        assertEquals(2, run("classify", "--study", folder.toString()));
    }

    private static final String EXAMPLE_RULES =
            Path.of("..", "classifier", "example-rules.yaml").toString();

    private String output(String... args) {
        out.getBuffer().setLength(0);
        assertEquals(0, run(args), err::toString);
        return out.toString();
    }

    private Path demo() {
        Path place = folder.resolve("demo");
        output("demo", "--in", place.toString());
        return place.resolve("study");
    }

    @Test
    void the_number_of_threads_changes_no_byte() {
        String study = demo().toString();
        String one = output("classify", "--study", study, "--format", "jsonl", "--jobs", "1");
        assertTrue(one.lines().count() > 5, one);
        for (String jobs : new String[] {"2", "8"}) {
            assertEquals(one, output("classify", "--study", study, "--format", "jsonl", "--jobs", jobs));
        }
    }

    @Test
    void patches_come_out_in_their_order_whatever_the_number_of_threads() throws IOException {
        StringBuilder series = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            series.append("From %040x Mon Sep 17 00:00:00 2001\n".formatted(i + 1))
                    .append(PATCH.substring(PATCH.indexOf("From: ")));
        }
        Files.writeString(patch, series);
        String one = output("classify", "--patch", patch.toString(), "--jobs", "1");
        assertEquals(301, one.lines().count(), one);
        assertTrue(one.lines().skip(300).findFirst().orElseThrow().contains("%040x".formatted(300)), one);
        assertEquals(one, output("classify", "--patch", patch.toString(), "--jobs", "8"));
    }

    @Test
    void rules_of_a_file_find_in_the_demo_what_those_of_the_program_find() {
        String evidence =
                output("classify", "--study", demo().toString(), "--format", "jsonl", "--rules", EXAMPLE_RULES);
        for (String rule : new String[] {"buffer-added", "close-added", "once-added"}) {
            assertEquals(places(evidence, rule), places(evidence, "house-" + rule), rule);
        }
        assertEquals(places(evidence, "message-deadlock"), places(evidence, "house-says-deadlock"));
        assertTrue(places(evidence, "house-says-deadlock").size() > 1, evidence);
    }

    private static java.util.Set<String> places(String json, String rule) {
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("\"rule\":\"" + rule + "\",([^}]*)}")
                .matcher(json);
        java.util.Set<String> places = new java.util.LinkedHashSet<>();
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    @Test
    void rules_of_a_file_are_listed_tested_and_explained() {
        assertTrue(output("rules", "--file", EXAMPLE_RULES).contains("house-close-added"));
        assertTrue(output("rules", "--file", EXAMPLE_RULES, "house-close-added").contains("subcause=chan"));
        String counts = output("rules", "--file", EXAMPLE_RULES, "house-buffer-added");
        assertTrue(counts.contains("\n    fix    "), "as it is written in a file: " + counts);
        assertTrue(output("rules", "test", EXAMPLE_RULES).endsWith(", 0 failed\n"), out::toString);
        String explained = output("explain", "--patch", patch.toString(), "--rules", EXAMPLE_RULES);
        assertTrue(explained.contains("house-says-deadlock: The message speaks of a deadlock"), explained);
    }

    @Test
    void the_rules_of_the_program_pass_their_examples() {
        assertTrue(output("rules", "test").endsWith(", 0 failed\n"), out::toString);
    }

    @Test
    void an_example_that_fails_is_a_finding_and_a_faulty_file_the_users_fault() throws IOException {
        String rules = Files.readString(Path.of(EXAMPLE_RULES));
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, rules.replaceFirst(" // want", ""));
        assertEquals(0, run("rules", "test", file.toString()), "an example without marks needs to fire only");
        Files.writeString(file, rules.replaceFirst("retyped: buffered", "retyped: unbuffered"));
        assertEquals(1, run("rules", "test", file.toString()));
        assertTrue(out.toString().endsWith(", 1 failed\n"), out::toString);
        assertTrue(
                out.toString().contains("house-buffer-added: a result that nobody waits for any more: not found at"));
        Files.writeString(file, rules.replaceFirst("retyped: buffered", "retyped: bufered"));
        assertEquals(2, run("classify", "--patch", patch.toString(), "--rules", file.toString()));
        assertTrue(
                err.toString()
                        .contains("mine.yaml:15:16: the retyping 'bufered' is not known; did you mean 'buffered'?"),
                err::toString);
        assertEquals(2, run("evaluate", "--rules", EXAMPLE_RULES));
    }

    @Test
    void verdicts_go_to_a_file_that_can_be_one_and_else_nowhere() throws IOException {
        Path file = folder.resolve("rows.csv");
        String row = output("classify", "--patch", patch.toString(), "--out", "-");
        assertEquals("", output("classify", "--patch", patch.toString(), "--out", file.toString()));
        assertEquals(row, Files.readString(file));
        assertEquals(2, run("classify", "--patch", patch.toString(), "--out", folder.toString()));
        assertTrue(err.toString().contains("is a folder; name a file"), err::toString);
        Path nowhere = folder.resolve("none/rows.csv");
        assertEquals(2, run("classify", "--patch", patch.toString(), "--out", nowhere.toString()));
        assertTrue(err.toString().contains("there is no folder " + folder.resolve("none")), err::toString);
    }

    @Test
    void the_format_is_one_that_there_is_or_told() throws IOException {
        assertEquals(
                output("classify", "--patch", patch.toString(), "--format", "jsonl"),
                output("classify", "--patch", patch.toString(), "--format", "json"));
        assertEquals(2, run("classify", "--patch", patch.toString(), "--format", "xml"));
        assertTrue(err.toString().contains("'xml' is not one of csv, jsonl"), err::toString);
        String odd = folder.resolve("rows.foo").toString();
        assertEquals(2, run("classify", "--patch", patch.toString(), "--out", odd));
        assertTrue(err.toString().contains("ends neither in .csv nor in .jsonl"), err::toString);
        output("classify", "--patch", patch.toString(), "--out", odd, "--format", "csv");
        assertTrue(Files.readString(Path.of(odd)).startsWith("repository,"));
        output(
                "classify",
                "--patch",
                patch.toString(),
                "--out",
                folder.resolve("rows").toString());
    }

    @Test
    void a_run_that_fails_leaves_the_file_of_the_one_before() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "those of yesterday");
        assertEquals(2, run("classify", "--patch", folder.resolve("none.patch").toString(), "--out", file.toString()));
        assertEquals("those of yesterday", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(name -> name.toString().endsWith("~part")));
        }
    }

    @Test
    void what_a_link_names_is_written_through_it() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "those of yesterday");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        String row = output("classify", "--patch", patch.toString());
        output("classify", "--patch", patch.toString(), "--out", link.toString());
        assertEquals(row, Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void a_file_on_a_full_disk_is_no_success() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no full disk here");
        assertEquals(3, run("classify", "--patch", patch.toString(), "--out", "/dev/full"));
        assertTrue(err.toString().contains("/dev/full could not be written: "), err::toString);
    }

    @Test
    void a_patch_without_a_diff_is_told_and_not_judged_by_what_cannot_be_seen() throws IOException {
        output("classify", "--patch", patch.toString());
        assertEquals("", err.toString());
        String letter = PATCH.substring(0, PATCH.indexOf("diff --git")) + " s.go | 1 +\n";
        Files.writeString(patch, letter);
        out.getBuffer().setLength(0);
        assertEquals(1, run("classify", "--patch", patch.toString()));
        String row = out.toString().lines().skip(1).findFirst().orElseThrow();
        assertTrue(row.endsWith(",cbm,unsure,,,,,,,,,,0,there is no diff of its code to see"), row);
        String told = "cbm: there is no diff in 0123456789abcdef0123456789abcdef01234567%s;"
                + " 'git show -m --first-parent' prints all of it, of a merge too\n";
        assertEquals(told.formatted(""), err.toString());
        Files.writeString(patch, letter + letter.replace("From 0", "From 1"));
        err.getBuffer().setLength(0);
        out.getBuffer().setLength(0);
        assertEquals(1, run("review-checklist", patch.toString()));
        assertEquals("", out.toString());
        assertEquals(told.formatted(" and 1 more patch"), err.toString());
        assertEquals(1, run("explain", patch.toString()));
        assertTrue(out.toString().contains("unsure  0.00\n"), out::toString);
        assertFalse(out.toString().contains("no-code-changed"), out::toString);
    }

    @Test
    void of_a_merge_that_is_shown_for_each_parent_the_first_diff_is_taken() throws IOException {
        String diff = PATCH.substring(PATCH.indexOf("diff --git"));
        String commit = "commit 0123456789abcdef0123456789abcdef01234567 (from %s)\n\n    Merge a fix\n\n";
        String first = commit.formatted("1".repeat(40)) + diff;
        Files.writeString(patch, first);
        String row = output("classify", "--patch", patch.toString());
        Files.writeString(patch, first + commit.formatted("2".repeat(40)) + diff.replace("s.go", "t.go"));
        assertEquals(row, output("classify", "--patch", patch.toString()));
        assertEquals(
                "cbm: left out a diff against another parent than the first of merge"
                        + " 0123456789abcdef0123456789abcdef01234567\n",
                err.toString());
        Files.writeString(patch, PATCH + PATCH);
        assertEquals(3, output("classify", "--patch", patch.toString()).lines().count());
    }

    @Test
    void a_patch_without_go_code_is_told() throws IOException {
        Files.writeString(
                patch, "diff --git a/x.png b/x.png\nindex 1..2 100644\nBinary files a/x.png and b/x.png differ\n");
        output("classify", "--patch", patch.toString());
        assertEquals("cbm: there is no Go code in " + patch + "\n", err.toString());
    }

    @Test
    void a_patch_that_is_cut_within_a_hunk_is_told_to_be_cut_short() throws IOException {
        Files.writeString(patch, PATCH.substring(0, PATCH.indexOf("+\t\ts.mu")));
        assertEquals(2, run("classify", "--patch", patch.toString()));
        assertTrue(
                err.toString()
                        .endsWith(
                                "fix.patch is cut short; take the whole of it: line 13: the text ends within a hunk\n"),
                err::toString);
    }

    @Test
    void a_merge_is_judged_by_what_its_combined_diff_shows_and_that_it_is_one_is_told() throws IOException {
        String merge = """
                commit 0123456789abcdef0123456789abcdef01234567
                Merge: e3bd341 d32a876

                    Merge: fix a deadlock

                diff --cc NAME
                index 696ec3e,bfb7f3d..6893801
                --- a/NAME
                +++ b/NAME
                @@@ -1,1 -1,1 +1,1 @@@
                - one
                 -two
                ++both
                """;
        Files.writeString(patch, merge.replace("NAME", "README.md"));
        assertEquals(1, run("classify", patch.toString()));
        assertTrue(out.toString().contains(",unsure,"), out::toString);
        assertTrue(
                err.toString().startsWith("cbm: only what differs from each parent is in the diff of 0"),
                err::toString);
        Files.writeString(patch, merge.replace("NAME", "a.go"));
        assertEquals(1, run("classify", patch.toString()));
        assertTrue(out.toString().contains(",no,"), out::toString);
    }

    @Test
    void an_empty_patch_is_no_change_and_no_fault() throws IOException {
        Files.writeString(patch, "\n");
        assertEquals(
                "The change touches none of the questions.\n",
                output("review-checklist", patch.toString(), "--exit-code"));
        assertEquals("cbm: " + patch + " is empty: there is no change in it\n", err.toString());
        assertEquals(List.of(), commits(output("classify", patch.toString())));
        assertEquals("", output("explain", patch.toString()));
        Files.writeString(patch, "nothing\n");
        assertEquals(2, run("review-checklist", patch.toString()));
    }

    @Test
    void a_patch_with_colours_or_in_utf16_is_read_as_the_same_without() throws IOException {
        String plain = output("classify", "--patch", patch.toString());
        Files.write(patch, ("\uFEFF" + PATCH).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(plain, output("classify", "--patch", patch.toString()));
        Files.writeString(patch, PATCH.replaceAll("(?m)^(diff --git .*|[-+ @].*)$", "\u001b[1;32m$1\u001b[m"));
        assertEquals(plain, output("classify", "--patch", patch.toString()));
    }

    @Test
    void commits_and_ranges_that_a_study_does_not_have_are_told() {
        String study = demo().toString();
        assertEquals(2, run("classify", "--study", study, "0123456789"));
        assertTrue(err.toString().contains("no candidate of this study is called '0123456789'"), err::toString);
        assertEquals(2, run("classify", "--study", study, "HEAD~3.."));
        assertTrue(err.toString().contains("HEAD~3.. is a range, and a study has none; name"), err::toString);
    }

    private String ferry() {
        demo();
        err.getBuffer().setLength(0);
        return folder.resolve("demo/ferry.git").toString();
    }

    private static List<String> commits(String csv) {
        return csv.lines().skip(1).map(row -> row.split(",", -1)[1]).toList();
    }

    @Test
    void a_range_is_a_row_for_each_commit_that_changes_go_code_the_oldest_first() {
        String repository = ferry();
        List<String> named = new java.util.ArrayList<>();
        for (int back = 4; back >= 0; back--) {
            named.addAll(commits(output("classify", "--repo", repository, "HEAD~" + back)));
        }
        assertEquals("", err.toString(), "a commit that is named by itself is never left out");
        // The last commit of the demo is about its README alone.
        assertEquals(named.subList(0, 4), commits(output("classify", "--repo", repository, "HEAD~5..")));
        assertEquals("cbm: 1 of the 5 commits in the range changes no Go file and is left out\n", err.toString());
        assertEquals(
                List.of(named.get(4), named.get(2), named.get(3)),
                commits(output("classify", "--repo", repository, "HEAD", "HEAD~3..HEAD~1", "HEAD~2..", "HEAD~1")));
        assertEquals("", errors("--quiet", "classify", "--repo", repository, "HEAD~5..HEAD"));
        assertTrue(
                errors(
                                "evaluate",
                                "--labels",
                                folder.resolve("demo/study/labels.csv").toString(),
                                "--repo",
                                repository,
                                "HEAD~30..",
                                "--summary")
                        .contains("labelled commits are not among those read"),
                err::toString);
    }

    @Test
    void a_range_without_a_commit_is_an_empty_result_that_is_told() {
        String repository = ferry();
        assertEquals(List.of(), commits(output("classify", "--repo", repository, "HEAD~2..HEAD~4")));
        assertEquals("cbm: HEAD~2..HEAD~4 holds no commit; HEAD~4..HEAD~2 does\n", err.toString());
        assertEquals("cbm: HEAD..HEAD holds no commit\n", errors("explain", "--repo", repository, "HEAD..HEAD"));
        assertEquals("", out.toString());
        assertEquals(2, run("explain", "--repo", repository, "v9..HEAD"));
        assertTrue(err.toString().contains("no commit is called 'v9'"), err::toString);
    }

    @Test
    void commits_and_ranges_are_named_as_git_names_them_but_for_its_searches() {
        String repository = ferry();
        List<String> range = commits(output("classify", "--repo", repository, "HEAD~5..HEAD"));
        assertEquals(range, commits(output("classify", "--repo", repository, "HEAD~5..@")));
        assertEquals(range, commits(output("classify", "--repo", repository, "^@~5", "HEAD")));
        assertEquals(
                commits(output("classify", "--repo", repository, "HEAD")),
                commits(output("classify", "--repo", repository, "@")));
        for (String unknown : List.of(":/fix", "HEAD^{/fix}", "HEAD^!")) {
            err.getBuffer().setLength(0);
            assertEquals(2, run("classify", "--repo", repository, unknown));
            assertEquals(
                    "cbm: '" + unknown
                            + "' names commits in a way of git's that is not known here; 'git rev-parse' tells"
                            + " their ids\n",
                    err.toString());
        }
        err.getBuffer().setLength(0);
        assertEquals(2, run("classify", "--repo", repository, "^HEAD~5"));
        assertEquals(
                "cbm: beside ^HEAD~5 goes one other commit, as '^A B', which is the same as A..B\n", err.toString());
    }

    @Test
    void a_repository_is_called_the_same_by_all_commands() throws IOException {
        Path place = folder.resolve("my clone.git");
        Files.move(Path.of(ferry()), place);
        String study = folder.resolve("of-clone").toString();
        output("-q", "mine", place.toString(), "--study", study);
        String mined = output("classify", "--study", study, "--out", "-")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertTrue(mined.startsWith("my-clone,"), mined);
        assertTrue(output("classify", "--repo", place.toString(), "HEAD").contains("\nmy-clone,"), out::toString);
        assertTrue(output("show", place.toString(), "HEAD").contains("my-clone"), out::toString);
    }

    @Test
    void what_is_wrong_with_where_fixes_come_from_is_told() {
        String repository = ferry();
        assertEquals(2, run("classify", folder.toString()));
        assertTrue(
                err.toString().endsWith(folder + " is a folder; name patch files, or a repository with --repo REPO\n"));
        assertEquals(2, run("classify", "--patch", folder.toString()));
        assertTrue(err.toString().endsWith(folder + " is a folder; name the patch files in it\n"), err::toString);
        assertEquals(2, run("classify", "--study", folder.resolve("none").toString()));
        assertTrue(err.toString().contains(folder.resolve("none") + " holds no study"), err::toString);
        assertEquals(2, run("classify", "--study", "a", "--repo", repository, "HEAD"));
        assertTrue(
                err.toString().endsWith("only one of --study, --repo and --patch can say where the fixes come from\n"));
        String unseen = folder.resolve("x".repeat(300)).toString();
        assertEquals(3, run("classify", "--patch", unseen));
        assertTrue(err.toString().contains(unseen), err::toString);
        assertEquals(3, run("classify", "--repo", unseen, "HEAD"));
        assertTrue(
                err.toString()
                        .endsWith(unseen + " cannot be looked at; see whether you may enter every folder above it\n"),
                err::toString);
    }

    @Test
    void a_commit_that_two_repositories_hold_is_explained_once() {
        String repository = ferry();
        String both = folder.resolve("both").toString();
        output("-q", "mine", "ferry=" + repository, "fork=" + repository, "--study", both);
        String commit =
                commits(output("classify", "--study", both, "--out", "-")).getFirst();
        String told = output("explain", "--no-diff", "--study", both, commit);
        assertTrue(told.startsWith("ferry " + commit + "\n"), told);
        assertTrue(told.lines().limit(3).toList().contains("  also in fork"), told);
        assertEquals(-1, told.indexOf("fork " + commit), told);
    }

    @Test
    void digits_that_begin_several_commits_of_a_study_are_refused() throws IOException {
        String study = demo().toString();
        String labels = output("classify", "--study", study, "--out", "-");
        String digit = Stream.iterate(0, i -> i + 1)
                .map(Integer::toHexString)
                .filter(hex -> labels.lines()
                                .filter(row -> row.matches("ferry," + hex + "\\w+,cbm,yes,.*"))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
        String some = folder.resolve("some").toString();
        for (List<String> words : List.of(
                List.of("explain", "--study", study),
                List.of("classify", "--study", study),
                List.of("lifetime", "--study", study),
                List.of("export", "--study", study, "--out", some),
                List.of("show", study))) {
            List<String> asked = new ArrayList<>(words);
            asked.add(digit);
            assertEquals(2, run(asked.toArray(String[]::new)), asked::toString);
            assertTrue(
                    err.toString().matches("(?s).*cbm: '" + digit + "' may be \\w{40} or \\w{40}; give more digits\n"),
                    err::toString);
        }
        assertFalse(Files.exists(Path.of(some)));
    }

    @Test
    void explanations_and_checklists_take_ranges_too() {
        String repository = ferry();
        String both = output("explain", "--no-diff", "--repo", repository, "HEAD~3..HEAD~1");
        assertEquals(
                both,
                output("explain", "--no-diff", "--repo", repository, "HEAD~2")
                        + output("explain", "--no-diff", "--repo", repository, "HEAD~1"));
        String list = output("review-checklist", "--repo", repository, "HEAD~20..");
        List<String> all = commits(output("classify", "--repo", repository, "HEAD~20.."));
        long touching = all.stream()
                .filter(commit -> list.contains("\n" + commit.substring(0, 12) + "  ")
                        || list.startsWith(commit.substring(0, 12) + "  "))
                .count();
        assertTrue(touching > 0, list);
        assertTrue(list.endsWith("\n" + (all.size() - touching) + " changes touch none of the questions.\n"), list);
    }

    @Test
    void a_label_is_measured_once_also_where_a_fork_has_its_commit_too() throws IOException {
        Path labels = demo().resolve("labels.csv");
        String repository = folder.resolve("demo/ferry.git").toString();
        String both = folder.resolve("both").toString();
        output("-q", "mine", "ferry=" + repository, "fork=" + repository, "--study", both);
        List<String> rows = Files.readAllLines(labels);
        Path some = Files.write(folder.resolve("some.csv"), rows.subList(0, 11));
        String card = output("evaluate", "--labels", some.toString(), "--study", both, "--summary", "--format", "csv");
        assertTrue(card.lines().anyMatch(line -> line.startsWith("fix,10,")), card);
        Files.write(
                some,
                List.of(rows.get(0), rows.get(1), rows.get(2).replaceFirst(",[0-9a-f]{40}", "," + "0".repeat(40))));
        output("evaluate", "--labels", some.toString(), "--study", both, "--summary");
        assertTrue(err.toString().contains("1 of the 2 labelled commits are not among those read"), err::toString);
        Files.write(some, List.of(rows.get(0), rows.get(1).replaceFirst("ferry,", "barge,")));
        output("evaluate", "--labels", some.toString(), "--study", both, "--summary");
        assertTrue(
                err.toString()
                        .contains(
                                "cbm: 1 label names another repository than the study has the commit in, such as barge"
                                        + " instead of ferry; measured by the commit alone\n"),
                err::toString);
        Files.write(some, rows.subList(0, 1));
        assertEquals(2, run("evaluate", "--labels", some.toString(), "--study", both));
        assertTrue(err.toString().contains("some.csv holds no labels"), err::toString);
    }

    @Test
    void a_study_is_evaluated_against_what_people_say_in_it() throws IOException {
        Path study = demo();
        String[] evaluate = {"evaluate", "--summary", "--study", study.toString()};
        assertEquals(2, run(evaluate));
        assertTrue(err.toString().contains("has no labels of people yet"), err::toString);
        Path labels = study.resolve("labels.csv");
        List<String> machine = Files.readAllLines(labels);
        Path own = folder.resolve("ann.csv");
        Files.write(
                own,
                machine.stream().map(row -> row.replaceFirst(",cbm,", ",ann,")).toList());
        output("labels", "import", own.toString(), "--study", study.toString());
        String card = output(evaluate);
        assertTrue(card.startsWith("Agreement with readers, " + study), card);
        assertEquals(card, output(words(evaluate, "--rater", "ann")));
        assertEquals(2, run(words(evaluate, "--rater", "bob")));
        assertTrue(err.toString().contains("has no rater bob; it has ann"), err::toString);
    }

    @Test
    void what_is_asked_of_an_evaluation_is_not_passed_over() {
        assertEquals(2, run("evaluate", "--rater", "ann"));
        assertEquals(2, run("evaluate", "--repo", ".", "HEAD"));
        assertEquals(2, run("evaluate", patch.toString()));
        assertTrue(err.toString().contains("say where the labels are: --labels FILE, or --study DIR"), err::toString);
        assertEquals(2, run("evaluate", "--leave-one-out", "--labels", "labels.csv"));
    }

    @Test
    void labels_that_do_not_say_whose_they_are_are_those_of_the_rater_who_is_named() throws IOException {
        Path study = demo();
        List<String> rows = Files.readAllLines(study.resolve("labels.csv"));
        Path plain = Files.write(
                folder.resolve("plain.csv"),
                rows.stream()
                        .map(row -> row.replaceFirst("^([^,]*,[^,]*),[^,]*", "$1"))
                        .toList());
        String tables = output("tables", "--labels", study.resolve("labels.csv").toString());
        assertEquals(tables, output("tables", "--labels", plain.toString(), "--rater", "ann"));
        String[] evaluate = {"evaluate", "--study", study.toString(), "--summary", "--rater", "ann", "--labels"};
        String card = output(words(evaluate, plain.toString()));
        Path named = Files.write(
                folder.resolve("named.csv"),
                rows.stream().map(row -> row.replaceFirst(",cbm,", ",ann,")).toList());
        assertEquals(card.replace("plain.csv", "named.csv"), output(words(evaluate, named.toString())));
        output(
                "lifetime",
                "--repo",
                folder.resolve("demo/ferry.git").toString(),
                "--labels",
                plain.toString(),
                "--rater",
                "ann");
        for (String command : List.of("tables", "evaluate")) {
            err.getBuffer().setLength(0);
            assertEquals(2, run(command, "--study", study.toString(), "--labels", plain.toString()));
            assertEquals(
                    "cbm: " + plain + ":1: column rater is missing; say whose labels these are: --rater NAME\n",
                    err.toString());
            err.getBuffer().setLength(0);
            assertEquals(2, run(command, "--study", study.toString(), "--labels", named.toString(), "--rater", "bob"));
            assertTrue(err.toString().contains("named.csv has no rater bob; it has ann (39)"), err::toString);
        }
        Files.write(plain, List.of("repository,commit,fix", "ferry,short,perhaps"));
        assertEquals(2, run("tables", "--labels", plain.toString()));
        assertFalse(err.toString().contains("say whose"), "other faults come first: " + err);
    }

    private static String[] words(String[] words, String... last) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.Arrays.stream(last))
                .toArray(String[]::new);
    }

    @Test
    void labels_name_the_commits_of_a_repository() throws IOException {
        List<String> rows = Files.readAllLines(demo().resolve("labels.csv"));
        String foreign = rows.get(1).replaceFirst(",[0-9a-f]{40}", "," + "0".repeat(40));
        Path some = Files.write(folder.resolve("some.csv"), List.of(rows.get(0), rows.get(1), rows.get(2), foreign));
        String repository = folder.resolve("demo/ferry.git").toString();
        String card =
                output("evaluate", "--labels", some.toString(), "--repo", repository, "--summary", "--format", "csv");
        assertTrue(card.lines().anyMatch(line -> line.startsWith("fix,2,")), card);
        assertTrue(err.toString().contains("1 of the 3 labelled commits are not among those read"), err::toString);
    }

    @Test
    void commits_of_a_project_and_its_fork_are_told_where_they_count_twice() {
        demo();
        String repository = folder.resolve("demo/ferry.git").toString();
        String both = folder.resolve("both").toString();
        output("-q", "mine", "ferry=" + repository, "fork=" + repository, "--study", both);
        String told = "cbm: commits in more than one repository, such as a project and its fork, count in each: ";
        assertTrue(errors("classify", "--study", both).endsWith("\n" + told + "39 of the candidates\n"), err::toString);
        String once =
                "cbm: counted once: %d fixes with the change of another, such as the merge that brought it in or a"
                        + " cherry-pick\n";
        assertEquals(once.formatted(4) + told + "29 of the fixes\n", errors("tables", "--study", both));
        assertEquals(
                told + "39 of the labelled commits\n",
                errors("evaluate", "--summary", "--study", both, "--labels", both + "/labels.csv"));
        assertEquals(told + "39 of the candidates\n", errors("sample", "--study", both, "--size", "9"));
        assertTrue(
                errors("estimate", "--study", both, "--rater", "cbm").contains(told + "39 of the candidates\n"),
                err::toString);
        assertEquals("", errors("--quiet", "tables", "--study", both));
        assertEquals(
                once.formatted(2),
                errors("tables", "--study", folder.resolve("demo/study").toString()));
        assertEquals("", errors("tables", "--labels", "go-study-2019"));
    }

    @Test
    void a_change_that_several_commits_make_is_one_bug_in_the_tables() throws IOException {
        demo();
        Path study = folder.resolve("demo/study");
        List<String> fixes = Files.readAllLines(study.resolve("labels.csv")).stream()
                .filter(row -> row.contains(",yes,"))
                .map(row -> row.split(",", -1)[1])
                .distinct()
                .toList();
        Path candidates = study.resolve("candidates.csv");
        String rows = Files.readString(candidates);
        String first = patchId(rows, fixes.get(0));
        Files.writeString(candidates, rows.replace(patchId(rows, fixes.get(1)), first));
        assertEquals(
                "cbm: counted once: 3 fixes with the change of another, such as the merge that brought it in or a"
                        + " cherry-pick\n",
                errors("tables", "--study", study.toString()));
        String counts = output("tables", "--study", study.toString());
        assertTrue(counts.contains("8 of 36 labelled commits are not counted: fix is no"), counts);
        assertEquals("", errors("--quiet", "tables", "--study", study.toString()));
    }

    private static String patchId(String rows, String commit) {
        return rows.lines()
                .filter(row -> row.contains("," + commit + ","))
                .map(row -> row.split(",", -1)[3])
                .findFirst()
                .orElseThrow();
    }

    private String errors(String... args) {
        err.getBuffer().setLength(0);
        output(args);
        return err.toString();
    }
}
