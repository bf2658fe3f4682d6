package cbm.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    private static final TableSchema SCHEMA = new TableSchema(
            "pets",
            "One pet.",
            List.of(
                    Field.of("name", Field.Type.STRING, "Its name.").mandatory(),
                    Field.of("kind", Field.Type.STRING, "Its kind.").among(List.of("cat", "dog")),
                    Field.of("legs", Field.Type.INTEGER, "How many."),
                    Field.of("tame", Field.Type.BOOLEAN, "Whether."),
                    Field.of("colours", Field.Type.LIST, "Which.").among(List.of("red", "black"))),
            List.of("name"));

    @Test
    void cells_are_read_by_column_in_any_order() throws Exception {
        List<Row> rows = read("kind,name\r\ncat,\"Tom, the \"\"cat\"\"\"\r\n");
        assertEquals("Tom, the \"cat\"", rows.getFirst().text("name"));
        assertEquals("", rows.getFirst().text("legs"));
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_column() throws Exception {
        assertEquals(1, read("\ufeffname\nTom\n").size());
    }

    @Test
    void every_fault_is_reported_with_its_line() {
        assertEquals(
                List.of(
                        "pets.csv:2: column kind: \"cow\" must be one of cat, dog, or empty",
                        "pets.csv:2: column legs: \"four\" must be a whole number, or empty",
                        "pets.csv:4: column name: an empty cell must be text",
                        "pets.csv:4: column tame: \"1\" must be yes or no, or empty",
                        "pets.csv:4: column colours: \"red;green\" must be a list joined by ; of red, black, or empty"),
                faults("name,kind,legs,tame,colours\nTom,cow,four,yes,red\nTim,\"cat\",4,no,\n,,,1,red;green\n"));
    }

    @Test
    void a_line_is_counted_from_where_its_row_begins() {
        assertEquals(
                List.of("pets.csv:4: column kind: \"cow\" must be one of cat, dog, or empty"),
                faults("name,kind\n\"Tom\nThumb\",cat\nTim,cow\n"));
    }

    @Test
    void an_unknown_or_missing_or_doubled_column_is_reported() {
        assertEquals(
                List.of(
                        "pets.csv:1: unknown column \"kinds\"; allowed are name, kind, legs, tame, colours",
                        "pets.csv:1: column legs is there twice",
                        "pets.csv:1: column name is missing"),
                faults("kinds,legs,legs\ncat,4,4\n"));
    }

    @Test
    void the_semicolons_of_a_spreadsheet_are_one_fault_that_says_so() {
        String said = "pets.csv:1: its columns are parted by semicolons or tabs; save it as CSV with commas";
        assertEquals(List.of(said), faults("name;kind\nTom;cat\n"));
        assertEquals(List.of(said), faults("name\tkind\nTom\tcat\n"));
    }

    @Test
    void a_short_row_is_reported() {
        assertEquals(List.of("pets.csv:3: has 1 cells where the header has 2"), faults("name,kind\nTom,cat\nTim\n"));
    }

    @Test
    void a_key_that_is_there_twice_is_reported() {
        assertEquals(List.of("pets.csv:3: has the same name as line 2: Tom"), faults("name,kind\nTom,cat\nTom,dog\n"));
    }

    @Test
    void an_empty_file_says_what_its_header_must_be() {
        assertEquals(
                List.of("pets.csv: is empty; its first line must name the columns name,kind,legs,tame,colours"),
                faults(""));
    }

    @Test
    void bytes_that_are_not_utf8_are_one_clear_fault() {
        byte[] latin1 = "name\nJos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        InvalidTable fault = assertThrows(
                InvalidTable.class, () -> TableReader.read("pets.csv", new ByteArrayInputStream(latin1), SCHEMA));
        assertEquals(List.of("pets.csv: is not text in UTF-8"), fault.faults());
    }

    @Test
    void an_open_quote_is_one_clear_fault() {
        assertEquals(
                List.of("pets.csv:2: a quote is opened in this row and never closed"),
                faults("name,kind\n\"Tom,cat\n"));
    }

    @Test
    void a_guarded_cell_is_read_as_it_was_before_the_guard() throws Exception {
        assertEquals("=1+1", read("name\n'=1+1\n").getFirst().text("name"));
        assertEquals("'t Hooft", read("name\n't Hooft\n").getFirst().text("name"));
    }

    @Test
    void guarding_any_text_is_undone_exactly() {
        for (String text : List.of(
                "",
                "a",
                "=1",
                "'=1",
                "''=1",
                "+1",
                "-1",
                "@x",
                " =1",
                "\t=1",
                "\tx",
                "\nx",
                "'",
                "'a",
                "''",
                "\uff1d1",
                "\u00a0=1",
                "\u0001=1")) {
            assertEquals(text, FormulaGuard.plain(FormulaGuard.guarded(text)), text);
        }
        assertEquals("'=1", FormulaGuard.guarded("=1"));
        assertEquals("''=1", FormulaGuard.guarded("'=1"));
        assertEquals("'a", FormulaGuard.guarded("'a"));
    }

    private static List<Row> read(String text) throws Exception {
        return TableReader.read("pets.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SCHEMA);
    }

    private static List<String> faults(String text) {
        return assertThrows(InvalidTable.class, () -> read(text)).faults();
    }
}
