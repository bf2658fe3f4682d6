package cbm.miner.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Hunk;
import cbm.miner.fix.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixExtractorTest {
    private static final String TWENTY_LINES = numbered("line", 20);

    @Test
    void a_change_has_three_lines_of_context_and_the_function_above_it() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            String before = "package p\n\nfunc Lock() {\n\ta()\n\tb()\n\tc()\n\td()\n\te()\n}\n";
            history.commit("base").file("a.go", before).create();
            ObjectId fix = history.commit("fix")
                    .file("a.go", before.replace("\td()\n", "\td()\n\tunlock()\n"))
                    .create();
            FileChange file = onlyFile(extract(history, fix));
            assertEquals(ChangeKind.MODIFIED, file.kind());
            assertEquals(
                    List.of(new Hunk(
                            5,
                            5,
                            5,
                            6,
                            "func Lock() {",
                            List.of(" \tb()", " \tc()", " \td()", "+\tunlock()", " \te()", " }"))),
                    file.hunks());
        }
    }

    @Test
    void a_root_commit_is_compared_with_the_empty_tree() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId root = history.commit("root").file("a.go", "package p\n").create();
            FixDiff diff = extract(history, root);
            assertEquals(Optional.empty(), diff.parent());
            assertEquals(
                    List.of(new Hunk(0, 0, 1, 1, "", List.of("+package p"))),
                    onlyFile(diff).hunks());
        }
    }

    @Test
    void a_merge_is_compared_with_its_first_parent_however_many_it_has() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId base = history.commit("base").file("a.go", "a\n").create();
            ObjectId one = history.commit("one").file("b.go", "b\n").create();
            ObjectId two =
                    history.commit("two").parents(base).file("c.go", "c\n").create();
            ObjectId octopus = history.commit("octopus")
                    .parents(base, one, two)
                    .file("b.go", "b\n")
                    .file("c.go", "c\n")
                    .create();
            FixDiff diff = extract(history, octopus);
            assertTrue(diff.isMerge());
            assertEquals(3, diff.parents());
            assertEquals("Ab.go Ac.go", summary(diff));
            assertEquals(Optional.of(base.name()), diff.parent().map(CommitId::name));
        }
    }

    @Test
    void an_empty_commit_has_no_files_and_no_patch_id() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("base").file("a.go", "a\n").create();
            FixDiff diff = extract(history, history.commit("empty").create());
            assertEquals("", summary(diff));
            assertEquals("", diff.patchId());
            assertEquals(List.of(), diff.skips());
        }
    }

    @Test
    void a_moved_file_is_a_rename_and_shows_what_else_changed() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("base").file("old/a.go", TWENTY_LINES).create();
            ObjectId move = history.commit("move")
                    .delete("old/a.go")
                    .file("new/b.go", TWENTY_LINES.replace("line 7\n", "line seven\n"))
                    .create();
            FixDiff diff = extract(history, move);
            assertEquals("Rold/a.go>new/b.go", summary(diff));
            assertTrue(diff.goFiles().get(0).similarity() > 80);
            assertEquals(1, diff.linesAdded());
            assertEquals(1, diff.linesRemoved());
        }
    }

    @Test
    void equal_files_that_move_keep_their_names_where_they_can() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("base")
                    .file("x/a.go", TWENTY_LINES)
                    .file("x/b.go", TWENTY_LINES)
                    .create();
            ObjectId move = history.commit("move")
                    .delete("x")
                    .file("y/b.go", TWENTY_LINES)
                    .file("y/c.go", TWENTY_LINES)
                    .create();
            assertEquals("Rx/b.go>y/b.go Rx/a.go>y/c.go", summary(extract(history, move)));
        }
    }

    @Test
    void a_namesake_that_is_similar_enough_wins_over_a_better_match_elsewhere() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("base").file("x/a.go", TWENTY_LINES).create();
            ObjectId move = history.commit("move")
                    .delete("x")
                    .file("y/a.go", TWENTY_LINES.replace("line 7\n", "").replace("line 8\n", ""))
                    .file("y/b.go", TWENTY_LINES.replace("line 7\n", "line seven\n"))
                    .create();
            assertEquals("Rx/a.go>y/a.go Ay/b.go", summary(extract(history, move)));
        }
    }

    @Test
    void beyond_the_rename_limit_only_equal_files_and_namesakes_are_renames_and_a_skip_says_so() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("base")
                    .file("a.go", numbered("a", 20))
                    .file("b.go", numbered("b", 20))
                    .create();
            ObjectId move = history.commit("move")
                    .delete("a.go")
                    .delete("b.go")
                    .file("c.go", numbered("a", 20))
                    .file("d.go", numbered("b", 21))
                    .create();
            Budget strict = new Budget(100, 1000, 10_000, 0);
            FixDiff diff = extract(history, move, strict);
            assertEquals("Db.go Ra.go>c.go Ad.go", summary(diff));
            assertEquals(List.of(SkipReason.RENAME_LIMIT), reasons(diff));
            assertEquals("Ra.go>c.go Rb.go>d.go", summary(extract(history, move)));
        }
    }

    @Test
    void links_submodules_and_other_files_are_counted_and_not_read() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId base =
                    history.commit("base").file("link.go", "package p\n").create();
            ObjectId change = history.commit("change")
                    .symlink("link.go", "target")
                    .symlink("other.go", "target")
                    .submodule("sub.go", base)
                    .file("README.md", "read me\n")
                    .create();
            FixDiff diff = extract(history, change);
            assertEquals("Dlink.go", summary(diff));
            assertEquals(
                    List.of("README.md", "other.go", "sub.go"),
                    diff.otherFiles().stream().map(OtherFile::path).toList());
        }
    }

    @Test
    void a_change_of_mode_alone_has_no_hunks() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("base").file("a.go", "package p\n").create();
            FixDiff diff = extract(
                    history,
                    history.commit("mode").executable("a.go", "package p\n").create());
            assertEquals("Ma.go", summary(diff));
            assertEquals(List.of(), onlyFile(diff).hunks());
            assertEquals("100755", diff.goFiles().get(0).after().printedMode());
        }
    }

    @Test
    void a_file_turned_directory_is_gone_and_its_files_have_come() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("base").file("a.go", "package p\n").create();
            ObjectId turned = history.commit("turn")
                    .delete("a.go")
                    .file("a.go/b.go", "package q\n")
                    .create();
            assertEquals("Da.go Aa.go/b.go", summary(extract(history, turned)));
        }
    }

    @Test
    void a_binary_go_file_has_no_hunks_but_counts_in_the_patch_id() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("base").file("a.go", "a\0b\n").create();
            FixDiff one = extract(
                    history, history.commit("one").file("a.go", "a\0c\n").create());
            FixDiff two = extract(
                    history, history.commit("two").file("a.go", "a\0d\n").create());
            assertTrue(one.goFiles().get(0).isBinary());
            assertEquals(List.of(), onlyFile(one).hunks());
            assertFalse(one.patchId().equals(two.patchId()));
        }
    }

    @Test
    void carriage_returns_and_a_missing_newline_are_kept() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("base").file("a.go", "a\r\nb\r\nc").create();
            FixDiff diff = extract(
                    history, history.commit("fix").file("a.go", "a\r\nB\r\nc").create());
            assertEquals(
                    List.of(" a\r", "-b\r", "+B\r", " c", "\\ No newline at end of file"),
                    onlyFile(diff).hunks().get(0).lines());
        }
    }

    @Test
    void a_file_that_is_not_utf8_is_read_byte_by_byte_and_flagged() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("base").file("a.go", "// für\n").create();
            FixDiff diff = extract(
                    history,
                    history.commit("fix")
                            .file("a.go", "// für uns\n".getBytes(ISO_8859_1))
                            .create());
            assertEquals(
                    List.of("-// für", "+// für uns"),
                    onlyFile(diff).hunks().get(0).lines());
            assertEquals(Set.of(Side.AFTER), diff.goFiles().get(0).change().latin1());
        }
    }

    @Test
    void lost_and_damaged_blobs_are_skips_and_the_other_files_are_read(@TempDir Path directory) {
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory.resolve("bare.git"))) {
            history.commit("base").create();
            ObjectId fix = history.commit("fix")
                    .file("damaged.go", "package d\n")
                    .file("lost.go", "package l\n")
                    .file("whole.go", "package w\n")
                    .create();
            history.lose(history.blob(fix, "lost.go")).damage(history.blob(fix, "damaged.go"));
            FixDiff diff = extract(history, fix);
            assertEquals(List.of(SkipReason.DAMAGED_OBJECT, SkipReason.MISSING_OBJECT), reasons(diff));
            assertEquals("Adamaged.go Alost.go Awhole.go", summary(diff));
            assertEquals(1, diff.linesAdded());
            assertEquals(
                    Optional.of(SkipReason.MISSING_OBJECT),
                    diff.goFiles().get(1).skipped());
        }
    }

    @Test
    void a_lost_tree_leaves_out_its_directory_only(@TempDir Path directory) throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory.resolve("bare.git"))) {
            history.commit("base").file("d/a.go", "a\n").file("e/a.go", "a\n").create();
            ObjectId fix = history.commit("fix")
                    .file("d/a.go", "b\n")
                    .file("e/a.go", "c\n")
                    .create();
            history.lose(Objects.requireNonNull(history.repository().resolve(fix.name() + ":d")));
            FixDiff diff = extract(history, fix);
            assertEquals("Me/a.go", summary(diff));
            assertEquals(List.of("d/"), diff.skips().stream().map(Skip::path).toList());
        }
    }

    @Test
    void the_edge_of_a_shallow_clone_has_nothing_to_compare_with(@TempDir Path directory) {
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory.resolve("bare.git"))) {
            ObjectId base = history.commit("base").file("a.go", "a\n").create();
            ObjectId edge = history.commit("edge").file("a.go", "b\n").create();
            history.shallowAt(edge).lose(base);
            assertEquals(List.of(SkipReason.SHALLOW), reasons(extract(history, edge)));
        }
    }

    @Test
    void a_commit_that_is_not_there_is_a_skip() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId nowhere = ObjectId.fromString("1234567890123456789012345678901234567890");
            assertEquals(List.of(SkipReason.MISSING_OBJECT), reasons(extract(history, nowhere)));
        }
    }

    @Test
    void what_exceeds_the_budget_is_a_skip() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId fix = history.commit("fix")
                    .file("a.go", "x".repeat(600))
                    .file("b.go", "x".repeat(1001))
                    .file("c.go", "y".repeat(600))
                    .file("d.go", "z")
                    .create();
            FixDiff diff = extract(history, fix, new Budget(4, 1000, 1000, 10));
            assertEquals(List.of(SkipReason.FILE_TOO_LARGE, SkipReason.COMMIT_TOO_LARGE), reasons(diff));
            assertEquals(
                    List.of("b.go", "d.go"),
                    diff.skips().stream().map(Skip::path).toList());
            FixDiff none = extract(history, fix, new Budget(3, 1000, 1000, 10));
            assertEquals(List.of(SkipReason.TOO_MANY_FILES), reasons(none));
            assertEquals("", summary(none));
        }
    }

    @Test
    void a_cherry_pick_has_the_patch_id_of_its_original_and_another_change_has_another() {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId base = history.commit("base").file("a.go", TWENTY_LINES).create();
            String fixed = TWENTY_LINES.replace("line 18\n", "line eighteen\n");
            FixDiff original = extract(
                    history,
                    history.commit("fix")
                            .file("a.go", fixed)
                            .file("CHANGES", "fix\n")
                            .create());
            history.commit("release")
                    .parents(base)
                    .file("a.go", "new\n" + TWENTY_LINES)
                    .create();
            FixDiff picked = extract(
                    history,
                    history.commit("backport").file("a.go", "new\n" + fixed).create());
            FixDiff other = extract(
                    history,
                    history.commit("other").file("a.go", "new\n" + TWENTY_LINES).create());
            assertEquals(original.patchId(), picked.patchId());
            assertFalse(original.patchId().equals(other.patchId()));
        }
    }

    private static FixDiff extract(HistoryBuilder history, ObjectId commit) {
        return extract(history, commit, Budget.standard());
    }

    private static FixDiff extract(HistoryBuilder history, ObjectId commit, Budget budget) {
        try (FixExtractor extractor = new FixExtractor(history.repository(), budget)) {
            return extractor.extract(CommitId.of(commit));
        }
    }

    private static FileChange onlyFile(FixDiff diff) {
        assertEquals(1, diff.goFiles().size());
        return diff.goFiles().get(0).change();
    }

    private static String summary(FixDiff diff) {
        return diff.files().stream()
                .map(file -> file.kind().letter()
                        + (file.kind() == ChangeKind.RENAMED
                                ? file.pathBefore() + ">" + file.pathAfter()
                                : file.pathAfter()))
                .collect(Collectors.joining(" "));
    }

    private static List<SkipReason> reasons(FixDiff diff) {
        return diff.skips().stream().map(Skip::reason).toList();
    }

    private static String numbered(String word, int lines) {
        return IntStream.range(0, lines).mapToObj(i -> word + " " + i + "\n").collect(Collectors.joining());
    }
}
