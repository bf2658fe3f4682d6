package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.datasets.GoStudy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

    private static final String HASH = "0d9e54367f7bf7da9670de723d533eaa920868c8";

    @TempDir
    private Path folder = Path.of(".");

    private record Run(int code, String out, String err) {}

    private static Run run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Cbm.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void reproduce_begins_and_ends_with_its_summary_and_finds_nothing_unexplained() {
        Run run = run("reproduce");
        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(
                "equal: 208 of 208 cells and 30 of 30 totals of Tables 5 to 11, 5 of 6 cells and 0 of 1 totals of Table 12, 6 of 6"
                        + " quoted lifts, 22 of 28 figures of the text; 8 different and explained (D02, D13, D14, D15, D16, D17); 0"
                        + " unexplained",
                lines.getFirst());
        assertEquals(lines.getFirst(), lines.getLast());
        assertEquals("", run.err());
    }

    @Test
    void one_table_is_only_that_table() {
        Run run = run("reproduce", "--table", "12");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("20 \u2260 23 D02"), run.out());
        assertFalse(run.out().contains("Table 6"));
    }

    @Test
    void printed_tables_and_figures_can_be_shown_too() {
        assertTrue(run("reproduce", "--table", "2").out().contains("(0.83)"));
        assertTrue(run("reproduce", "--figure", "4").out().contains("(0.523)"));
    }

    @Test
    void a_changed_row_fails_and_names_the_cell() throws IOException {
        Path data = folder.resolve("changed.csv");
        Files.writeString(data, rows().replaceFirst(",remove,", ",move,"));
        Run run = run("reproduce", "--data", data.toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("unexplained: table 7, mutex x move: printed 7, the rows give 8\n"), run.err());
        assertTrue(run.out().contains("7 \u2260! 8"), run.out());
        assertTrue(run.out().stripTrailing().endsWith("8 unexplained"), run.out());
    }

    @Test
    void rows_of_one_behaviour_have_no_lift_of_the_other() throws IOException {
        List<String> lines = rows().lines().toList();
        Path data = folder.resolve("some.csv");
        for (String behaviour : List.of("blocking", "non-blocking")) {
            Files.write(
                    data,
                    lines.stream()
                            .filter(line -> line.equals(lines.getFirst()) || line.contains("," + behaviour + ","))
                            .toList());
            Run run = run("reproduce", "--data", data.toString(), "--lift", "--format", "csv");
            assertEquals(1, run.code(), run.err());
            assertTrue(run.err().contains(", the rows give none\n"), run.err());
            assertTrue(run.out().contains(",bugs,0,0,0,0,,,,,,neither,"), run.out());
            assertFalse(run.out().contains("Infinity"), run.out());
            assertEquals(1, run("reproduce", "--data", data.toString()).code());
        }
        Files.write(data, lines.subList(0, 1));
        assertFault(
                "cbm: --data " + data + ": there is no row in it; give a file with the rows of bugs",
                "reproduce",
                "--data",
                data.toString());
    }

    @Test
    void the_same_rows_from_a_file_give_the_same_output() throws IOException {
        Path data = folder.resolve("same.csv");
        Files.writeString(data, rows());
        assertEquals(
                run("reproduce").out(),
                run("reproduce", "--data", data.toString()).out());
    }

    @Test
    void a_wrong_row_is_one_clear_line() throws IOException {
        Path data = folder.resolve("bad.csv");
        Files.writeString(data, rows().replaceFirst(",remove,", ",removed,"));
        Run run = run("reproduce", "--data", data.toString());
        assertEquals(2, run.code());
        assertEquals(
                "cbm: " + data
                        + ":2: column strategy: \"removed\" must be one of add, move, change, remove, bypass, private,"
                        + " misc",
                run.err().strip());
    }

    @Test
    void faults_of_the_user_are_one_line_and_exit_with_2() {
        assertFault("cbm: --table 13: the paper has Tables 1 to 12", "reproduce", "--table", "13");
        assertFault("cbm: --figure 1: the data set has Figures 2 to 4", "reproduce", "--figure", "1");
        assertFault("cbm: --data nowhere.csv: there is no such file", "reproduce", "--data", "nowhere.csv");
        assertFault("cbm: a workbook needs a file: add --out FILE.xlsx", "reproduce", "--format", "xlsx");
        assertFault("cbm: several formats need a folder: add --out DIR", "reproduce", "--format", "csv,json");
        assertFault(
                "cbm: --out a.csv is csv by its name, but --format says json; drop one of the two, or name a folder",
                "reproduce",
                "--out",
                "a.csv",
                "--format",
                "json");
    }

    private static void assertFault(String line, String... words) {
        Run run = run(words);
        assertEquals(2, run.code());
        assertEquals(line, run.err().strip());
    }

    @Test
    void a_folder_gets_every_table_in_every_format() throws IOException {
        Run run = run("reproduce", "--out", folder.resolve("x").toString(), "--format", "csv,xlsx,md,tex,json,text");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("wrote 51 files to "), run.err());
        try (Stream<Path> files = Files.list(folder.resolve("x"))) {
            assertEquals(51, files.count());
        }
        assertTrue(Files.readString(folder.resolve("x/table-6.csv"))
                .startsWith("row,mutex,rwmutex,wait,chan,chan-with,messaging-lib\r\ndocker,9,0,3,5,2,2\r\n"));
        String last = Files.readString(folder.resolve("x/table-12.csv"));
        assertTrue(last.startsWith("row,used_printed,used_computed,detected_printed\r\n"), last);
        assertTrue(last.contains("chan,1,4,0\r\n") && last.contains("total,20,23,10\r\n"), last);
        assertTrue(Files.readString(folder.resolve("x/table-2.csv")).contains(",0.83\r\n"));
    }

    @Test
    void a_file_gets_the_format_of_its_name_and_the_same_bytes_each_time() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        assertEquals(0, run("reproduce", "--quiet", "--out", one.toString()).code());
        assertEquals("", run("reproduce", "--quiet", "--out", two.toString()).err());
        assertEquals(-1, Files.mismatch(one, two));
    }

    @Test
    void csv_on_standard_output_is_the_checked_cells_and_the_summary_is_talk() {
        Run run = run("reproduce", "--table", "12", "--format", "csv");
        assertTrue(
                run.out()
                        .startsWith(
                                "place,row,column,printed,computed,mark,discrepancy\r\ntable-12,traditional,used,13,13,equal,\r\n"),
                run.out());
        assertTrue(run.out().contains("table-12,chan-misuse,used,1,4,\"different, explained\",D02\r\n"), run.out());
        assertTrue(run.err().startsWith("equal: 5 of 6 cells"), run.err());
    }

    @Test
    void tables_of_a_labelled_study_stand_beside_the_published_one() throws IOException {
        Files.writeString(
                folder.resolve("labels.csv"),
                "repository,commit,rater,fix,subcause,strategy,primitives\n"
                        + "a/b," + HASH + ",ann,yes,chan,add,channel\n"
                        + "a/b," + HASH.replace('0', '1') + ",ann,no,,,\n");
        Run run = run("tables", "--study", folder.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("1 of 2 labelled commits are not counted: fix is no."), run.out());
        assertTrue(run.out().contains("  a/b             0        0     0     1        0    0      1\n"), run.out());
        Run against = run("tables", "--study", folder.toString(), "--against", GoStudy.NAME);
        assertEquals(0, against.code(), against.err());
        assertTrue(against.out().contains("Monte Carlo, 20000 tables of the same margins"), against.out());
        assertTrue(against.err().startsWith("no difference between "), against.err());
        assertTrue(
                against.err()
                        .endsWith("cbm: 1 fix stands on both sides, so that the two are not independent samples\n"),
                against.err());
    }

    @Test
    void the_published_study_is_a_study_like_any_other() {
        Run run = run("tables", "--labels", GoStudy.NAME);
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.out().contains("  total                        85            86            105               66\n"),
                run.out());
    }

    @Test
    void a_study_without_labels_says_which_command_makes_them() {
        assertFault(
                "cbm: " + folder + " has no labels.csv; make it with: cbm classify --study " + folder,
                "tables",
                "--study",
                folder.toString());
    }

    @Test
    void several_raters_are_not_guessed_between() throws IOException {
        Path labels = folder.resolve("labels.csv");
        Files.writeString(labels, "repository,commit,rater,fix\na/b," + HASH + ",ann,yes\na/b," + HASH + ",bob,no\n");
        assertFault(
                "cbm: " + labels + ": ann and bob label " + HASH
                        + " differently, and nothing is adjudicated; name one with --rater",
                "tables",
                "--study",
                folder.toString());
        assertFault(
                "cbm: " + labels + ": ann and bob label " + HASH
                        + " differently, and nothing is adjudicated; name one with --against-rater",
                "tables",
                "--study",
                folder.toString(),
                "--rater",
                "bob",
                "--against",
                folder.toString());
        assertEquals(
                0, run("tables", "--study", folder.toString(), "--rater", "bob").code());
    }

    @Test
    void what_is_adjudicated_joins_what_raters_agree_on() throws IOException {
        StringBuilder text = new StringBuilder("repository,commit,rater,fix\n");
        for (String row : List.of(
                "1,cbm,no", "1,ann,yes", "1,bob,yes", "2,ann,yes", "2,bob,no", "3,ann,yes", "3,bob,no", "4,ann,yes")) {
            text.append("a/b,")
                    .append(HASH.replace('0', row.charAt(0)))
                    .append(row.substring(1))
                    .append('\n');
        }
        text.append("a/b,").append(HASH.replace('0', '2')).append(",adjudicated,no\n");
        Files.writeString(folder.resolve("labels.csv"), text);
        Run run = run("tables", "--study", folder.toString());
        assertTrue(run.out().contains("1 of 3 labelled commits are not counted: fix is no."), run.out() + run.err());
        assertEquals(
                "cbm: left out: 1 commit that people label differently and that nobody adjudicated, such as "
                        + HASH.replace('0', '3')
                        + "\ncbm: the labels are those of adjudicated, ann, bob, none of the machine; --rater cbm takes those",
                run.err().strip());
    }

    @Test
    void a_wrong_label_is_one_clear_line() throws IOException {
        Path labels = folder.resolve("labels.csv");
        Files.writeString(labels, "repository,commit,rater,fix,strategy\na/b," + HASH + ",ann,yes,added\n");
        assertFault(
                "cbm: " + labels
                        + ":2: column strategy: \"added\" must be one of add, move, change, remove, bypass, private, misc,"
                        + " or empty",
                "tables",
                "--labels",
                labels.toString());
    }

    private static String rows() throws IOException {
        try (InputStream bytes = GoStudy.class.getResourceAsStream("/cbm/datasets/go-study-2019/bugs.csv")) {
            if (bytes == null) {
                throw new IOException("the rows are not packed");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
