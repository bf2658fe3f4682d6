package cbm.miner.fix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ComparedLinesTest {
    @Test
    void lines_that_differ_in_spacing_alone_are_the_same() {
        assertArrayEquals(new int[] {0, 1, 2}, before("if x {\n\ta()\n}\n", "if  x{\r\n    a( )\n}"));
    }

    @Test
    void added_and_changed_lines_were_nowhere() {
        assertArrayEquals(new int[] {0, -1, 2, -1}, before("a\nb\nc\n", "a\nB\nc\nd\n"));
        assertArrayEquals(new int[] {-1}, before("", "a\n"));
        assertArrayEquals(new int[] {}, before("a\n", ""));
    }

    @Test
    void what_does_not_count_makes_no_difference() {
        ComparedLines before = ComparedLines.of(FileContent.of("a # one\nb\n"), FileContent.of("a\nb\n"));
        ComparedLines after = ComparedLines.of(FileContent.of("# two\na # three\nb\n"), FileContent.of("\na\nb\n"));
        assertArrayEquals(new int[] {-1, 0, 1}, after.linesBefore(before));
        assertTrue(after.isBlank(0));
        assertFalse(after.isBlank(1));
        assertEquals("a", after.counted(1));
    }

    @Test
    void a_last_line_of_blanks_is_a_line() {
        assertEquals(2, ComparedLines.of(FileContent.of("a\n  ")).count());
    }

    @Test
    void a_part_has_as_many_lines_as_the_text() {
        FileContent text = FileContent.of("a\nb\n");
        FileContent part = FileContent.of("a\n");
        assertThrows(IllegalArgumentException.class, () -> ComparedLines.of(text, part));
    }

    private static int[] before(String before, String after) {
        return ComparedLines.of(FileContent.of(after)).linesBefore(ComparedLines.of(FileContent.of(before)));
    }
}
