package cbm.miner.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cbm.miner.fix.FileContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BlameTest {
    private static final String FILE = lines("func serve() {", "\tmu.Lock()", "\tuse(x)", "\tmu.Unlock()", "}");

    @Test
    void a_line_is_from_the_commit_that_added_or_changed_it() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId root = history.commit("root").file("a.go", FILE).create();
            ObjectId changed = history.commit("change")
                    .file("a.go", FILE.replace("use(x)", "use(x, y)"))
                    .create();
            ObjectId added = history.commit("add")
                    .file("a.go", "package p\n" + FILE.replace("use(x)", "use(x, y)"))
                    .create();
            history.commit("elsewhere").file("b.go", "package p\n").create();
            assertEquals(List.of(added, root, root, changed, root, root), blame(history, "a.go", 6));
        }
    }

    @Test
    void spacing_and_the_end_of_the_last_line_do_not_count() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId root = history.commit("root").file("a.go", FILE).create();
            String spaced =
                    FILE.replace("\t", "        ").replace("(x)", "( x )").strip();
            history.commit("reformat").file("a.go", spaced).create();
            assertEquals(List.of(root, root, root, root, root), blame(history, "a.go", 5));
        }
    }

    @Test
    void a_change_of_what_does_not_count_is_passed_through() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId root = history.commit("root").file("a.go", FILE).create();
            ObjectId noted = history.commit("note")
                    .file("a.go", FILE.replace("use(x)", "use(x) # guarded"))
                    .create();
            Blame.View code = content ->
                    FileContent.of(content.text().replaceAll("#.*", "").getBytes(UTF_8));
            assertEquals(noted, blame(history, Blame.View.ALL, "a.go", 3).get(2));
            assertEquals(root, blame(history, code, "a.go", 3).get(2));
        }
    }

    @Test
    void a_file_is_followed_through_renames_with_edits() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId root = history.commit("root").file("old/a.go", FILE).create();
            ObjectId renamed = history.commit("rename")
                    .delete("old/a.go")
                    .file("new/b.go", FILE.replace("mu.Unlock()", "m.Unlock()"))
                    .create();
            assertEquals(List.of(root, root, root, renamed, root), blame(history, "new/b.go", 5));
            LineOrigin origin = origins(history, Blame.View.ALL, history.tip(), "new/b.go", 5)
                    .getFirst();
            assertEquals("old/a.go", origin.originPath());
            assertEquals(1, origin.originLine());
        }
    }

    @Test
    void a_copy_is_new_where_the_file_stays() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            history.commit("root").file("a.go", FILE).create();
            ObjectId copied = history.commit("copy").file("b.go", FILE).create();
            assertEquals(List.of(copied), blame(history, "b.go", 1));
        }
    }

    @Test
    void a_merge_hands_its_lines_to_the_parent_that_has_them() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId root = history.commit("root").file("a.go", FILE).create();
            ObjectId side = history.commit("side")
                    .file("a.go", FILE.replace("use(x)", "use(y)"))
                    .create();
            ObjectId main = history.commit("main")
                    .parents(root)
                    .file("a.go", "package p\n" + FILE)
                    .create();
            ObjectId merge = history.commit("merge")
                    .parents(main, side)
                    .file(
                            "a.go",
                            "package p\n" + FILE.replace("use(x)", "use(y)").replace("serve", "run"))
                    .create();
            assertEquals(List.of(main, merge, root, side, root, root), blame(history, "a.go", 6));
        }
    }

    @Test
    void a_file_that_came_with_a_merge_is_from_the_parent_that_has_it() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.inMemory()) {
            ObjectId root = history.commit("root").file("a.go", FILE).create();
            ObjectId side = history.commit("side").file("b.go", FILE).create();
            ObjectId main = history.commit("main")
                    .parents(root)
                    .file("c.go", "package c\n")
                    .create();
            history.commit("merge").parents(main, side).file("b.go", FILE).create();
            assertEquals(List.of(side), blame(history, "b.go", 1));
        }
    }

    @Test
    void the_lines_asked_for_are_told_in_order_and_lines_beyond_the_end_left_out() throws IOException {
        try (HistoryBuilder history = HistoryBuilder.inMemory();
                Blame blame = new Blame(history.repository(), Budget.standard(), Blame.View.ALL)) {
            ObjectId root =
                    history.commit("root").file("a.go", FILE).file("b.go", FILE).create();
            List<LineOrigin> origins =
                    blame.of(CommitId.of(root), Map.of("a.go", List.of(9, 3, 1, 3, 0), "none.go", List.of(1)));
            assertEquals(List.of(1, 3), origins.stream().map(LineOrigin::line).toList());
            assertEquals(HistoryBuilder.START, blame.committed(CommitId.of(root)));
        }
    }

    @Test
    void where_a_shallow_clone_ends_the_line_may_be_older(@TempDir Path directory) throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory.resolve("bare.git"))) {
            ObjectId root = history.commit("root").file("a.go", FILE).create();
            ObjectId edge = history.commit("edge")
                    .file("a.go", FILE.replace("use(x)", "use(y)"))
                    .create();
            history.commit("tip").file("b.go", "package b\n").create();
            history.shallowAt(edge).lose(root);
            List<LineOrigin> origins = origins(history, Blame.View.ALL, history.tip(), "a.go", 5);
            assertEquals(
                    List.of(edge, edge, edge, edge, edge),
                    origins.stream().map(each -> each.commit().objectId()).toList());
            assertEquals(Optional.of(SkipReason.SHALLOW), origins.getFirst().edge());
        }
    }

    @Test
    void a_lost_version_ends_the_search_with_its_reason(@TempDir Path directory) throws IOException {
        try (HistoryBuilder history = HistoryBuilder.bareIn(directory.resolve("bare.git"))) {
            ObjectId root = history.commit("root").file("a.go", FILE).create();
            ObjectId next =
                    history.commit("next").file("a.go", FILE + "// end\n").create();
            history.lose(history.blob(root, "a.go"));
            LineOrigin origin =
                    origins(history, Blame.View.ALL, next, "a.go", 1).getFirst();
            assertEquals(CommitId.of(next), origin.commit());
            assertEquals(Optional.of(SkipReason.MISSING_OBJECT), origin.edge());
            history.lose(next);
            assertThrows(IOException.class, () -> origins(history, Blame.View.ALL, next, "a.go", 1));
        }
    }

    private static List<ObjectId> blame(HistoryBuilder history, String path, int lines) throws IOException {
        return blame(history, Blame.View.ALL, path, lines);
    }

    private static List<ObjectId> blame(HistoryBuilder history, Blame.View view, String path, int lines)
            throws IOException {
        return origins(history, view, history.tip(), path, lines).stream()
                .map(origin -> origin.commit().objectId())
                .toList();
    }

    private static List<LineOrigin> origins(
            HistoryBuilder history, Blame.View view, ObjectId commit, String path, int lines) throws IOException {
        try (Blame blame = new Blame(history.repository(), Budget.standard(), view)) {
            List<Integer> asked = IntStream.rangeClosed(1, lines).boxed().toList();
            return blame.of(CommitId.of(commit), Map.of(path, asked));
        }
    }

    private static String lines(String... lines) {
        return Arrays.stream(lines).map(line -> line + "\n").collect(Collectors.joining());
    }
}
