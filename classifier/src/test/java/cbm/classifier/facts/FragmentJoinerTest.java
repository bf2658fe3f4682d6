package cbm.classifier.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cbm.miner.fix.Fragment;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentJoinerTest {

    private static final String HEAD = "func f(t *T) {";

    private static List<FragmentJoiner.Piece> join(String head, Fragment... fragments) {
        return FragmentJoiner.join(List.of(fragments), Collections.nCopies(fragments.length, head));
    }

    /** What is put on the first of the lines that are missing between two pieces. */
    private static String bridge(String first, String second) {
        int lines = (int) first.lines().count();
        List<FragmentJoiner.Piece> pieces = join(HEAD, new Fragment(1, first), new Fragment(lines + 4, second));
        assertEquals(1, pieces.size());
        return pieces.getFirst()
                .text()
                .lines()
                .skip(lines)
                .findFirst()
                .orElseThrow()
                .strip();
    }

    @Test
    void lines_keep_their_numbers() {
        FragmentJoiner.Piece piece = join(HEAD, new Fragment(5, "\ta()\n"), new Fragment(9, "\tb()\n"))
                .getFirst();
        assertEquals(5, piece.firstLine());
        assertEquals("\ta()\n\n\n\n\tb()\n", piece.text());
        assertEquals(List.of(5), piece.gaps());
    }

    @Test
    void what_must_have_been_closed_is_closed() {
        assertEquals("}", bridge("\tif a {\n\t\tb()\n", "\tc()\n"));
        assertEquals("}\t}", bridge("\tfor {\n\t\tif a {\n\t\t\tb()\n", "\tc()\n"));
        assertEquals("}();", bridge("\tgo func() {\n\t\tb()\n", "\tc()\n"));
        assertEquals(")", bridge("\ta(b,\n\t\tc,\n", "\td()\n"));
    }

    @Test
    void what_the_next_piece_closes_stays_open() {
        assertEquals("", bridge("\tif a {\n\t\tb()\n", "\t}\n\tc()\n"));
        assertEquals("", bridge("\tgo func() {\n\t\tb()\n", "\t}()\n"));
        assertEquals("", bridge("\tselect {\n\tcase <-a:\n\t\tb()\n", "\tcase <-c:\n\t\td()\n"));
        assertEquals("}", bridge("\tfor {\n\t\tif a {\n\t\t\tb()\n", "\t}\n"));
    }

    @Test
    void what_was_opened_between_is_opened() {
        assertEquals(";\t{", bridge("\ta()\n", "\t\tb()\n"));
        assertEquals(";\t{", bridge("\ta()\n", "\t}\n"));
        assertEquals("}", bridge("\t\ta()\n", "\tb()\n"));
    }

    @Test
    void brackets_in_texts_and_comments_do_not_count() {
        assertEquals("", bridge("\ta(\"{(\", '{') // {\n", "\tb()\n"));
    }

    @Test
    void pieces_of_different_functions_stay_apart() {
        assertEquals(
                2,
                FragmentJoiner.join(
                                List.of(new Fragment(1, "\ta()\n"), new Fragment(9, "\tb()\n")),
                                List.of(HEAD, "func g() {"))
                        .size());
        assertEquals(
                2,
                join(HEAD, new Fragment(1, "\ta()\n}\n"), new Fragment(9, "\tb()\n"))
                        .size());
        assertEquals(
                2,
                join(HEAD, new Fragment(1, "\ta()\n"), new Fragment(9, "type T int\n"))
                        .size());
        assertEquals(
                2,
                join("", new Fragment(1, "\ta()\n"), new Fragment(9, "\tb()\n")).size());
    }

    @Test
    void a_piece_that_begins_a_function_goes_on_where_the_next_hunk_names_it() {
        assertEquals(
                1,
                FragmentJoiner.join(
                                List.of(new Fragment(1, "}\n\nfunc g() {\n\ta()\n"), new Fragment(9, "\tb()\n}\n")),
                                List.of(HEAD, "func g() {"))
                        .size());
    }

    @Test
    void pieces_with_an_open_raw_string_or_comment_stay_apart() {
        assertEquals(
                2,
                join(HEAD, new Fragment(1, "\ta(`x\n"), new Fragment(9, "\ty`)\n"))
                        .size());
        assertEquals(
                2,
                join(HEAD, new Fragment(1, "\t/* x\n"), new Fragment(9, "\t*/ b()\n"))
                        .size());
    }
}
