package cbm.classifier.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.classifier.change.ChangeReader;
import cbm.miner.fix.ChangeKind;
import cbm.miner.fix.FileChange;
import cbm.miner.fix.Fix;
import cbm.miner.fix.LineDiff;
import cbm.miner.fix.Side;
import cbm.miner.fix.Sources;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairedLinesTest {
    private static final String HEAD = """
            package p

            import "sync"

            type T struct {
            \tmu sync.Mutex
            \tn  int
            \tch chan int
            }

            """;

    @Test
    void the_changed_and_the_removed_lines_are_repaired() {
        assertEquals(
                List.of("p.go 2 t.n++", "p.go 3 close(t.ch)"),
                repaired("t.mu.Lock()\nt.n++\nclose(t.ch)", "t.mu.Lock()\nt.n--"));
    }

    @Test
    void comments_blanks_spacing_braces_and_imports_are_not() {
        String before = HEAD + body("// why\nif t.n > 0 {\nt.n++\n}\nt.mu.Unlock()");
        String after = (HEAD + body("\nif t.n  > 0 {\n\tt.n++ // because\n}\nt.n = 0"))
                .replace("import \"sync\"", "import (\n\t\"fmt\"\n\t\"sync\"\n)");
        assertEquals(List.of("p.go 5 t.mu.Unlock()"), repaired(file("p.go", before, after)));
    }

    @Test
    void an_indented_line_is_not_changed() {
        assertEquals(List.of("p.go 2 t.mu.Lock()"), repaired("t.n++\nt.mu.Lock()", "if t.n > 0 {\n\tt.n++\n}"));
    }

    @Test
    void what_an_added_lock_is_held_over_is_protected() {
        List<RepairedLine> lines = of(bodies(
                "t.n = 1\nt.n++\nprint(t.n)", "t.n = 1\nt.mu.Lock()\nt.n++\nt.mu.Unlock()\nprint(1)\nprint(t.n)"));
        assertEquals(List.of(line(2)), lines.stream().map(RepairedLine::line).toList());
        assertEquals(Ground.PROTECTED, lines.getFirst().ground());
    }

    @Test
    void an_added_unlock_protects_what_takes_the_lock() {
        List<RepairedLine> lines = of(bodies("t.mu.Lock()\nt.n++", "t.mu.Lock()\nt.n++\nt.mu.Unlock()"));
        assertEquals(List.of(line(1)), lines.stream().map(RepairedLine::line).toList());
    }

    @Test
    void beside_an_addition_that_acts_on_nothing_known_stand_its_neighbours() {
        List<RepairedLine> lines =
                of(bodies("t.n = 1\n// note\nt.n = 3", "t.n = 1\n// note\nif busy() {\nreturn\n}\nt.n = 3"));
        assertEquals(
                List.of(line(1), line(3)),
                lines.stream().map(RepairedLine::line).toList());
        assertEquals(Ground.NEIGHBOUR, lines.getFirst().ground());
    }

    @Test
    void a_brace_moved_past_an_operation_shifts_it() {
        List<RepairedLine> lines = of(bodies(
                "for t.n > 0 {\nt.n--\nclose(t.ch)\nprint(1)\n}\nprint(t.n)",
                "for t.n > 0 {\nt.n--\n}\nclose(t.ch)\nprint(1)\nprint(t.n)"));
        assertEquals(List.of(line(3)), lines.stream().map(RepairedLine::line).toList());
        assertEquals(Ground.SHIFTED, lines.getFirst().ground());
    }

    @Test
    void tests_count_in_a_fix_of_tests_alone() {
        FileChange product = bodies("t.n++", "t.n--");
        FileChange test = file("p_test.go", HEAD + body("t.n = 1"), HEAD + body("t.n = 2"));
        assertEquals(List.of("p.go 1 t.n++"), repaired(product, test));
        assertEquals(List.of("p_test.go 1 t.n = 1"), repaired(test));
    }

    @Test
    void a_fix_that_only_adds_files_repairs_no_line() {
        FileChange added = new FileChange(ChangeKind.ADDED, "p.go", "p.go", "", HEAD, LineDiff.hunks("", HEAD));
        assertEquals(List.of(), of(added));
    }

    private static String body(String statements) {
        return "func (t *T) f() {\n" + statements + "\n}\n";
    }

    /** The number in the file of a line of the body. */
    private static int line(int inBody) {
        return Math.toIntExact(HEAD.lines().count()) + 1 + inBody;
    }

    private static FileChange bodies(String before, String after) {
        return file("p.go", HEAD + body(before), HEAD + body(after));
    }

    private static List<String> repaired(String before, String after) {
        return repaired(bodies(before, after));
    }

    private static FileChange file(String path, String before, String after) {
        return new FileChange(ChangeKind.MODIFIED, path, path, before, after, LineDiff.hunks(before, after));
    }

    private static List<RepairedLine> of(FileChange... files) {
        Fix fix = new Fix("r", "0".repeat(40), "message", Instant.EPOCH, Arrays.asList(files));
        return RepairedLines.of(fix, new ChangeReader().read(fix, Sources.none()));
    }

    /** Path, line in the body and text of each repaired line. */
    private static List<String> repaired(FileChange... files) {
        return of(files).stream()
                .map(line -> {
                    String text = Arrays.stream(files)
                            .filter(file -> file.pathBefore().equals(line.path()))
                            .findFirst()
                            .orElseThrow()
                            .text(Side.BEFORE)
                            .orElseThrow();
                    assertEquals(Ground.CHANGED, line.ground());
                    return line.path() + " " + (line.line() - line(0)) + " "
                            + text.lines().toList().get(line.line() - 1).strip();
                })
                .toList();
    }
}
