package cbm.miner.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cbm.miner.git.HistoryBuilder;
import cbm.miner.git.SkipReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MiningTest {
    @TempDir
    private Path directory;

    private MinedStudy study(String name) {
        return new MinedStudy(directory.resolve(name));
    }

    private static List<MiningOptions> someOptions(Random random) {
        MiningOptions plain = MinedStudy.substring();
        List<MiningOptions> all = new ArrayList<>(List.of(plain, MinedStudy.options()));
        for (int i = 0; i < 6; i++) {
            all.add(new MiningOptions(
                    plain.profile(),
                    "HEAD",
                    random.nextBoolean() ? HistoryBuilder.START.plusSeconds(random.nextInt(2000)) : null,
                    random.nextBoolean() ? HistoryBuilder.START.plusSeconds(random.nextInt(3000)) : null,
                    random.nextInt(3) == 0 ? HistoryBuilder.START.plusSeconds(2400) : null,
                    random.nextBoolean() ? List.of("pkg") : List.of(),
                    random.nextBoolean() ? List.of("**/*_test.go", "docs/*") : List.of(),
                    random.nextBoolean() ? List.of("ann") : List.of(),
                    random.nextBoolean() ? MergePolicy.SKIP : MergePolicy.FIRST_PARENT,
                    ForeignCode.values()[random.nextInt(3)]));
        }
        return all;
    }

    private Path randomRepository(String name, long seed, int commits) {
        Path place = directory.resolve(name);
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            MinedStudy.grow(history, new ArrayList<>(), new Random(seed), commits);
        }
        return place;
    }

    @Test
    void the_funnel_adds_up_and_says_what_the_tables_say_for_any_history_and_any_options() throws IOException {
        Path sound = randomRepository("sound", 1, 50);
        Path harmed = directory.resolve("harmed");
        try (HistoryBuilder history = HistoryBuilder.bareIn(harmed)) {
            List<ObjectId> made = new ArrayList<>();
            MinedStudy.grow(history, made, new Random(2), 50);
            history.lose(made.get(20)).damage(made.get(35));
        }
        int number = 0;
        Set<Integer> counts = new HashSet<>();
        for (MiningOptions options : someOptions(new Random(3))) {
            MinedStudy study = study("study" + number++);
            study.mine(options, sound, harmed);
            Study read = study.open();
            for (MinedRepository mined : read.repositories()) {
                assertFunnel(read, mined, number + " " + mined);
            }
            if (options.at() == null) {
                counts.add(read.repositories().get(1).funnel().read());
            }
        }
        assertEquals(1, counts.size(), "no option but the moment changes how many commits are read");
    }

    private static void assertFunnel(Study study, MinedRepository mined, String what) throws IOException {
        Funnel funnel = mined.funnel();
        int sum = 0;
        for (FunnelStep step : FunnelStep.values()) {
            sum += funnel.at(step);
        }
        assertEquals(funnel.read(), sum, what);
        long candidates = study.rows().stream()
                .filter(row -> row.repository().equals(mined.name()))
                .count();
        long skipped = study.skipped().stream()
                .filter(row -> row.repository().equals(mined.name()) && row.isCommit())
                .filter(row -> !row.reason().equals(SkipReason.RENAME_LIMIT.code()))
                .map(SkippedRow::commit)
                .distinct()
                .count();
        assertEquals(funnel.at(FunnelStep.CANDIDATE), candidates, what);
        assertEquals(funnel.at(FunnelStep.SKIPPED), skipped, what);
        try (Stream<Candidate> stored = study.candidates(mined.name())) {
            assertEquals(candidates, stored.count(), what);
        }
    }

    @Test
    void a_history_that_grows_gives_the_bytes_of_one_that_is_mined_once() throws IOException {
        for (long seed = 10; seed < 16; seed++) {
            Path place = directory.resolve("grown" + seed);
            MinedStudy study = study("grown-study" + seed);
            Random random = new Random(seed);
            MiningOptions options = someOptions(random).get((int) (seed % 5));
            if (options.at() != null) {
                options = MinedStudy.substring();
            }
            try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
                List<ObjectId> made = new ArrayList<>();
                for (int round = 0; round < 4; round++) {
                    MinedStudy.grow(history, made, random, 1 + random.nextInt(15));
                    MiningReport report = study.mine(options, place);
                    MinedStudy once = study("once" + seed + "." + round);
                    once.mine(options, 1, false, place);
                    MinedStudy.assertSameFiles(once.files(), study.files(), "seed " + seed + ", round " + round);
                    int read = report.repositories().get(0).newCommits();
                    assertTrue(round == 0 || read < made.size(), "only what is new is read");
                    assertEquals(
                            0, study.mine(options, place).repositories().get(0).newCommits());
                    MinedStudy.assertSameFiles(once.files(), study.files(), "a run with nothing new changes nothing");
                }
            }
        }
    }

    @Test
    void an_unreadable_part_does_not_stop_growth_and_is_read_when_it_has_come() throws IOException {
        Path place = directory.resolve("r");
        MinedStudy study = study("s");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            List<ObjectId> made = new ArrayList<>();
            MinedStudy.grow(history, made, new Random(5), 30);
            String name = made.get(15).name();
            Path object = place.resolve("objects/" + name.substring(0, 2) + "/" + name.substring(2));
            byte[] kept = Files.readAllBytes(object);
            history.lose(made.get(15));
            study.mine(MinedStudy.substring(), place);
            MinedStudy.grow(history, made, new Random(6), 5);
            assertEquals(
                    6,
                    study.mine(MinedStudy.substring(), place)
                            .repositories()
                            .get(0)
                            .newCommits());
            MinedStudy once = study("once");
            once.mine(MinedStudy.substring(), place);
            MinedStudy.assertSameFiles(once.files(), study.files(), "files");
            assertEquals(
                    0,
                    study.mine(MinedStudy.substring(), place)
                            .repositories()
                            .get(0)
                            .newCommits());
            Files.write(object, kept);
            study.mine(MinedStudy.substring(), place);
            MinedStudy whole = study("whole");
            whole.mine(MinedStudy.substring(), place);
            MinedStudy.assertSameFiles(whole.files(), study.files(), "files");
            assertEquals(0, study.open().repositories().get(0).unreadable());
        }
    }

    @Test
    void a_history_that_was_rewritten_is_mined_anew() throws IOException {
        Path place = directory.resolve("r");
        MinedStudy study = study("s");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            ObjectId one =
                    history.commit("fix race one").file("a.go", "package a\n").create();
            history.commit("fix race two").file("a.go", "package b\n").create();
            study.mine(MinedStudy.substring(), place);
            assertEquals(2, study.open().rows().size());
            ObjectId other = history.commit("fix race three")
                    .parents(one)
                    .file("a.go", "package c\n")
                    .create();
            study.mine(MinedStudy.substring(), place);
            assertEquals(
                    List.of(one.name(), other.name()),
                    study.open().rows().stream().map(CandidateRow::commit).toList());
            history.ref("refs/heads/main", one);
            study.mine(MinedStudy.substring(), place);
            MinedStudy once = study("once");
            once.mine(MinedStudy.substring(), place);
            MinedStudy.assertSameFiles(once.files(), study.files(), "files");
        }
    }

    @Test
    void another_repository_does_not_take_the_place_of_one_by_its_name_alone() throws IOException {
        Path place = randomRepository("r", 8, 20);
        MinedStudy study = study("s");
        study.mine(MinedStudy.substring(), place);
        Map<String, String> before = study.allFiles();
        StudyLayout.deleteTree(place);
        randomRepository("r", 9, 20);
        for (Path[] named : new Path[][] {{place}, {}}) {
            String fault = assertThrows(StudyFault.class, () -> study.mine(MinedStudy.substring(), named))
                    .toString();
            assertTrue(fault.contains("no commit in common") && fault.contains("--fresh"), fault);
            MinedStudy.assertSameFiles(before, study.allFiles(), "nothing is changed");
        }
        study.mine(MinedStudy.substring(), 2, true, place);
        MinedStudy once = study("once");
        once.mine(MinedStudy.substring(), place);
        MinedStudy.assertSameFiles(once.files(), study.files(), "files");
    }

    @Test
    void an_option_that_changes_the_result_asks_for_a_fresh_start() throws IOException {
        Path place = randomRepository("r", 8, 20);
        MinedStudy study = study("s");
        study.mine(MinedStudy.substring(), place);
        Map<String, String> before = study.files();
        MiningOptions plain = MinedStudy.substring();
        MiningOptions changed = new MiningOptions(
                plain.profile(),
                "HEAD",
                null,
                null,
                null,
                List.of("a b", "c"),
                List.of(),
                List.of(),
                MergePolicy.FIRST_PARENT,
                ForeignCode.APART);
        StudyFault fault = assertThrows(StudyFault.class, () -> study.mine(changed, place));
        assertTrue(String.valueOf(fault.getMessage()).contains("--fresh"), fault.getMessage());
        assertTrue(
                String.valueOf(fault.getMessage()).startsWith("this study was mined without --path, not with --path '"),
                fault.getMessage());
        assertTrue(assertThrows(StudyFault.class, () -> study.mine(MinedStudy.options(), place))
                .toString()
                .contains("keywords"));
        MinedStudy.assertSameFiles(before, study.files(), "files");
        study.mine(changed, 2, true, place);
        MinedStudy once = study("once");
        once.mine(changed, place);
        MinedStudy.assertSameFiles(once.files(), study.files(), "files");
        assertEquals(changed, study.open().options(), "the manifest tells the options whole");
        assertNotEquals(
                changed.stated(),
                new MiningOptions(
                                plain.profile(),
                                "HEAD",
                                null,
                                null,
                                null,
                                List.of("a", "b", "c"),
                                List.of(),
                                List.of(),
                                MergePolicy.FIRST_PARENT,
                                ForeignCode.APART)
                        .stated());
    }

    @Test
    void a_fresh_start_without_names_mines_all_that_the_study_knows() throws IOException {
        Path a = randomRepository("a", 20, 10);
        Path b = randomRepository("b", 21, 10);
        MinedStudy study = study("s");
        study.mine(MinedStudy.substring(), a, b);
        Map<String, String> before = study.files();
        study.mine(MinedStudy.substring(), 2, true);
        MinedStudy.assertSameFiles(before, study.files(), "files");
        study.mine(MinedStudy.options(), 2, true, a);
        assertEquals(1, study.open().repositories().size());
        assertFalse(Files.exists(study.folder.resolve("mined/b")));
    }

    @Test
    void a_repository_that_is_added_later_gives_the_bytes_of_both_at_once() throws IOException {
        Path a = randomRepository("a", 22, 15);
        Path b = randomRepository("b", 23, 15);
        MinedStudy study = study("s");
        study.mine(MinedStudy.substring(), b);
        study.mine(MinedStudy.substring(), a);
        MinedStudy once = study("once");
        once.mine(MinedStudy.substring(), a, b);
        MinedStudy.assertSameFiles(once.files(), study.files(), "files");
        assertTrue(assertThrows(
                        StudyFault.class, () -> study.mine(MinedStudy.substring(), randomRepository("other/a", 24, 3)))
                .toString()
                .contains("OTHER-NAME="));
        study.mine(MinedStudy.substring());
        MinedStudy.assertSameFiles(once.files(), study.files(), "files");
    }

    @Test
    void a_part_that_was_lost_or_damaged_is_mined_again() throws IOException {
        Path a = randomRepository("a", 25, 15);
        Path b = randomRepository("b", 26, 15);
        MinedStudy study = study("s");
        study.mine(MinedStudy.substring(), a, b);
        Map<String, String> before = study.files();
        for (String lost : List.of("candidates.csv", "skipped.csv", "fixes.jsonl", "history.bin", "state.json")) {
            Files.delete(study.folder.resolve("mined/b").resolve(lost));
            study.mine(MinedStudy.substring(), a);
            MinedStudy.assertSameFiles(before, study.files(), lost);
        }
        Files.writeString(study.folder.resolve("mined/b/state.json"), "{", StandardCharsets.UTF_8);
        Files.writeString(study.folder.resolve("mined/a/history.bin"), "no", StandardCharsets.UTF_8);
        study.mine(MinedStudy.substring());
        MinedStudy.assertSameFiles(before, study.files(), "files");
    }

    @Test
    void the_bytes_do_not_depend_on_threads_locale_or_time_zone() throws IOException {
        Path place = randomRepository("r", 9, 60);
        Map<String, String> expected = null;
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (int jobs : new int[] {1, 2, 8}) {
                Locale.setDefault(jobs == 1 ? Locale.forLanguageTag("tr-TR") : Locale.forLanguageTag("ar-EG"));
                TimeZone.setDefault(TimeZone.getTimeZone(jobs == 1 ? "Asia/Kathmandu" : "America/St_Johns"));
                MinedStudy study = study("jobs" + jobs);
                study.mine(MinedStudy.options(), jobs, false, place);
                expected = expected == null ? study.files() : expected;
                MinedStudy.assertSameFiles(expected, study.files(), "files");
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_mined_repository_stays_as_it_is_to_the_byte_and_to_the_time() throws IOException {
        Path work = directory.resolve("work");
        try (HistoryBuilder history = HistoryBuilder.workTreeIn(work)) {
            MinedStudy.grow(history, new ArrayList<>(), new Random(31), 20);
        }
        try (Stream<Path> all = Files.walk(work)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.setLastModifiedTime(each, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
            }
        }
        Map<String, String> before = stateOf(work);
        MinedStudy study = study("s");
        study.mine(MinedStudy.substring(), work);
        study.mine(MinedStudy.substring());
        assertEquals(before, stateOf(work));
    }

    @Test
    void a_repository_that_may_not_be_written_to_is_mined_and_stays_as_it_is() throws Exception {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            MinedStudy.grow(history, new ArrayList<>(), new Random(32), 20);
            new GC((FileRepository) history.repository()).gc().get();
            history.commit("fix race in a loose object")
                    .file("l.go", "package l\n")
                    .create();
        }
        MinedStudy free = study("free");
        free.mine(MinedStudy.substring(), place);
        assumeTrue(Files.getFileStore(place).supportsFileAttributeView(PosixFileAttributeView.class));
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walked = Files.walk(place)) {
            walked.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        Map<String, String> before;
        try {
            for (Path each : all) {
                Files.setLastModifiedTime(each, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
                Files.setPosixFilePermissions(
                        each, PosixFilePermissions.fromString(Files.isDirectory(each) ? "r-xr-xr-x" : "r--r--r--"));
            }
            before = stateOf(place);
            MinedStudy study = study("s");
            study.mine(MinedStudy.substring(), place);
            // The superuser may write in spite of the permissions: only the comparison holds for that one.
            assertEquals(before, stateOf(place));
            MinedStudy.assertSameFiles(free.files(), study.files(), "files");
            assertTrue(study.open().rows().size() > 3);
            assertEquals(
                    0, study.mine(MinedStudy.substring()).repositories().get(0).newCommits());
            assertEquals(before, stateOf(place));
        } finally {
            for (Path each : all.reversed()) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private static Map<String, String> stateOf(Path folder) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                String content =
                        Files.isRegularFile(each) ? Files.readString(each, StandardCharsets.ISO_8859_1) : "folder";
                state.put(each.toString(), Files.getLastModifiedTime(each) + " " + content);
            }
        }
        return state;
    }

    @Test
    void a_study_may_lie_in_the_work_tree_but_not_in_what_git_keeps() throws IOException {
        Path work = directory.resolve("work");
        try (HistoryBuilder history = HistoryBuilder.workTreeIn(work)) {
            history.commit("fix race").file("a.go", "package a\n").create();
        }
        MinedStudy inside = study("work/study");
        inside.mine(MinedStudy.substring(), work);
        assertEquals(1, inside.mine(MinedStudy.substring()).repositories().size());
        for (String place : List.of("work/.git", "work/.git/study", "work/.git/objects/x")) {
            assertTrue(assertThrows(StudyFault.class, () -> study(place).mine(MinedStudy.substring(), work))
                    .toString()
                    .contains("another folder"));
        }
    }

    @Test
    void a_study_is_found_through_a_symbolic_link_and_moves_with_its_repository() throws IOException {
        Path place = randomRepository("here/r", 41, 10);
        Files.createDirectories(directory.resolve("here/deep/er"));
        Files.createDirectories(directory.resolve("here/deep/er/study"));
        Path link = directory.resolve("link");
        Files.createSymbolicLink(link, directory.resolve("here/deep/er/study"));
        MinedStudy linked = new MinedStudy(link);
        linked.mine(MinedStudy.substring(), place);
        linked.mine(MinedStudy.substring());
        new MinedStudy(directory.resolve("here/deep/er/study")).mine(MinedStudy.substring());
        Files.move(directory.resolve("here"), directory.resolve("there"));
        MinedStudy moved = study("there/deep/er/study");
        assertEquals(1, moved.mine(MinedStudy.substring()).repositories().size());
        moved.open().openRepository("r").close();
        Files.move(directory.resolve("there/r"), directory.resolve("there/elsewhere"));
        assertTrue(assertThrows(StudyFault.class, () -> moved.open().openRepository("r"))
                .toString()
                .contains("not at hand"));
    }

    @Test
    void no_absolute_path_reaches_a_file_of_the_study() throws IOException {
        Path place = randomRepository("r", 42, 10);
        MinedStudy study = study("s");
        study.mine(MinedStudy.substring(), place);
        study.mine(MinedStudy.substring(), directory.resolve("r"));
        study.allFiles().forEach((name, text) -> assertFalse(text.contains(directory.toString()), name));
    }

    @Test
    void merges_and_what_they_brought_are_linked_both_ways() throws IOException {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            ObjectId base = history.commit("base").file("a.go", "package a\n").create();
            ObjectId old = history.commit("fix race on the mainline")
                    .file("m.go", "package m\n")
                    .create();
            ObjectId member = history.commit("fix lock")
                    .parents(base)
                    .file("b.go", "package b\n")
                    .create();
            ObjectId plain = history.commit("tidy").file("c.go", "package c\n").create();
            ObjectId merge = history.commit("Merge: fix race and lock")
                    .parents(old, plain)
                    .file("b.go", "package b\n")
                    .file("c.go", "package c\n")
                    .create();
            MinedStudy study = study("s");
            study.mine(MinedStudy.substring(), place);
            Map<String, CandidateRow> rows = new TreeMap<>();
            study.open().rows().forEach(row -> rows.put(row.commit(), row));
            assertEquals(3, rows.size());
            assertEquals(member.name(), row(rows, merge).brings());
            assertEquals("", row(rows, merge).broughtBy());
            assertEquals(merge.name(), row(rows, member).broughtBy());
            assertEquals("", row(rows, old).broughtBy());
            assertTrue(row(rows, merge).has(CandidateFlag.MERGE));
            assertEquals(2, row(rows, merge).goFiles(), "against the first parent");
        }
    }

    private static CandidateRow row(Map<String, CandidateRow> rows, ObjectId commit) {
        return Objects.requireNonNull(rows.get(commit.name()), commit.name());
    }

    @Test
    void a_monster_commit_has_a_row_and_costs_little() throws IOException {
        Path place = directory.resolve("r");
        ObjectId many;
        ObjectId large;
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            HistoryBuilder.Commit commit = history.commit("import, fixes race");
            byte[] same = "package p\n".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 20_000; i++) {
                commit.file("d" + i % 50 + "/f" + i + ".go", same);
            }
            many = commit.create();
            large = history.commit("fix lock in a large file")
                    .file("large.go", new byte[50 << 20])
                    .file("small.go", "package p\n")
                    .create();
        }
        MinedStudy study = study("s");
        long start = System.nanoTime();
        study.mine(MinedStudy.substring(), place);
        assertTrue(System.nanoTime() - start < 10_000_000_000L, "took too long");
        Map<String, String> reasons = new TreeMap<>();
        study.open().skipped().forEach(row -> reasons.put(row.commit() + row.path(), row.reason()));
        assertEquals(
                new TreeMap<>(Map.of(many.name(), "too-many-files", large.name() + "large.go", "file-too-large")),
                reasons);
        assertEquals(1, study.open().rows().size());
        assertTrue(study.open().rows().get(0).has(CandidateFlag.PARTIAL));
        assertEquals(0, study.open().repositories().get(0).unreadable(), "left out on purpose");
    }

    @Test
    void a_file_that_says_that_it_is_generated_is_kept_apart() throws IOException {
        Path place = directory.resolve("r");
        String mark = "// Code generated by stringer; DO NOT EDIT.";
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            history.commit("race one").file("a.go", mark + "\r\npackage a\n").create();
            history.commit("race two")
                    .file("b.go", "/* x\n y */\n\n// by hand\n" + mark + "\npackage b\n")
                    .create();
            history.commit("race three")
                    .file("c.go", "package c\n" + mark + "\n")
                    .create();
            history.commit("race four")
                    .file("d.go", "/*\n" + mark + "\n*/\npackage d\n")
                    .create();
            history.commit("race five").delete("a.go").create();
            history.commit("race six")
                    .file("e.go", "// Code generated DO NOT EDIT.\n")
                    .create();
        }
        MinedStudy study = study("s");
        study.mine(MinedStudy.substring(), place);
        assertEquals(
                List.of("root;foreign-only", "foreign-only", "", "", "foreign-only", ""),
                study.open().rows().stream().map(CandidateRow::flags).toList());
    }

    @Test
    void submodules_links_line_ends_latin_1_and_a_file_that_became_a_folder_are_taken() throws IOException {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            ObjectId base = history.commit("base")
                    .file("x.go", "package x\r\n")
                    .file("y.go", "package y\n")
                    .create();
            history.commit("fix race: everything at once")
                    .submodule("sub.go", base)
                    .symlink("link.go", "x.go")
                    .file("x.go", "package x\r\n\r\nvar a = 1\r\n")
                    .delete("y.go")
                    .file("y.go/inner.go", "package inner\n")
                    .file("latin.go", "package l // \u00e9\n".getBytes(StandardCharsets.ISO_8859_1))
                    .create();
            history.commit("fix race in nothing").create();
        }
        MinedStudy study = study("s");
        MiningReport report = study.mine(MinedStudy.substring(), place);
        assertFalse(report.hasUnreadable());
        List<CandidateRow> rows = study.open().rows();
        assertEquals(4, rows.get(0).goFiles(), rows.toString());
        assertEquals(2, rows.get(0).otherFiles(), "the link and the submodule");
        assertEquals("no-go", rows.get(1).flags(), "an empty commit that hits is a candidate too");
    }

    @Test
    void every_scope_option_leaves_out_what_it_says() throws IOException {
        Path place = directory.resolve("r");
        try (HistoryBuilder history = HistoryBuilder.bareIn(place)) {
            history.commit("race one")
                    .author("Ann")
                    .file("a/x.go", "package a\n")
                    .create();
            history.commit("race two")
                    .author("Bob")
                    .file("b/x_test.go", "package b\n")
                    .create();
            history.commit("race three")
                    .author("Ann")
                    .file("vendor/v/v.go", "package v\n")
                    .create();
            history.commit("race four")
                    .author("Ann")
                    .file("b/deep/k.pb.go", "package k\n")
                    .create();
            ObjectId side = history.commit("race five")
                    .author("Cyd")
                    .file("README", "x")
                    .create();
            history.commit("race merge").parents(side, history.tip()).create();
        }
        Instant start = HistoryBuilder.START;
        assertEquals("one two three four five", mined(place, "plain", MinedStudy.substring()));
        assertEquals("two three", mined(place, "dates", with(start.plusSeconds(60), start.plusSeconds(120), null)));
        assertEquals("one two three", mined(place, "at", with(null, null, start.plusSeconds(150))));
        assertEquals("two four", mined(place, "path", with(List.of("b"), List.of(), List.of())));
        assertEquals("one five", mined(place, "not", with(List.of(), List.of("b/**", "vendor"), List.of())));
        assertEquals("two five", mined(place, "authors", with(List.of(), List.of(), List.of("BOB", "cyd"))));
        MiningOptions plain = MinedStudy.substring();
        MiningOptions excluding = new MiningOptions(
                plain.profile(),
                "HEAD",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                MergePolicy.FIRST_PARENT,
                ForeignCode.EXCLUDE);
        assertEquals("one two five", mined(place, "foreign", excluding));
        assertEquals(
                Map.of(
                        "three",
                        "foreign-only",
                        "four",
                        "foreign-only",
                        "two",
                        "test-only",
                        "one",
                        "root",
                        "five",
                        "no-go"),
                flags("plain"));
    }

    private String mined(Path place, String name, MiningOptions options) throws IOException {
        MinedStudy study = study(name);
        study.mine(options, place);
        return String.join(
                " ",
                study.open().rows().stream()
                        .map(row -> row.subject().replace("race ", ""))
                        .filter(word -> !word.equals("merge"))
                        .toList());
    }

    private Map<String, String> flags(String name) throws IOException {
        Map<String, String> flags = new TreeMap<>();
        study(name).open().rows().forEach(row -> flags.put(row.subject().replace("race ", ""), row.flags()));
        flags.remove("merge");
        return flags;
    }

    private static MiningOptions with(
            @org.jspecify.annotations.Nullable Instant since,
            @org.jspecify.annotations.Nullable Instant until,
            @org.jspecify.annotations.Nullable Instant at) {
        return new MiningOptions(
                MinedStudy.substring().profile(),
                "HEAD",
                since,
                until,
                at,
                List.of(),
                List.of(),
                List.of(),
                MergePolicy.FIRST_PARENT,
                ForeignCode.APART);
    }

    private static MiningOptions with(List<String> paths, List<String> excluded, List<String> authors) {
        return new MiningOptions(
                MinedStudy.substring().profile(),
                "HEAD",
                null,
                null,
                null,
                paths,
                excluded,
                authors,
                MergePolicy.FIRST_PARENT,
                ForeignCode.APART);
    }
}
