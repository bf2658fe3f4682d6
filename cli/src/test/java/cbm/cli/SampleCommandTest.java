package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sample}, {@code estimate} and {@code labels import} as a user meets them, on the demo's history. */
class SampleCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void mineTheDemo() {
        run(0, "--quiet", "demo", "--in", folder.resolve("demo").toString());
        run(0, "--quiet", "mine", folder.resolve("demo/ferry.git").toString(), "--study", study(), "--no-index");
    }

    private void run(int expected, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertEquals(expected, Cbm.run(new PrintWriter(out), new PrintWriter(err), args), err::toString);
    }

    private String study() {
        return folder.resolve("study").toString();
    }

    private List<String> drawn() throws IOException {
        return Files.readAllLines(folder.resolve("study/sample.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(row -> row.split(",", -1)[2])
                .toList();
    }

    @Test
    void a_larger_sample_begins_with_the_smaller_one() throws IOException {
        run(0, "sample", "--study", study(), "--size", "6", "--by", "year", "--seed", "7");
        List<String> small = drawn();
        run(0, "sample", "--study", study(), "--size", "15");
        List<String> large = drawn();
        assertEquals(6, small.size());
        assertEquals(15, large.size());
        assertEquals(small, large.subList(0, 6));
    }

    @Test
    void the_paragraph_names_frame_seed_and_margin() throws IOException {
        run(0, "sample", "--study", study(), "--margin", "20", "--seed", "a word");
        String paragraph = out.toString();
        assertTrue(paragraph.contains("39 commits (frame.csv, SHA-256 "), paragraph);
        assertTrue(paragraph.contains("\"a word\""), paragraph);
        // Cochran's size for 20 points is 24.01; with the correction for a population of 39, 24.01 / (1 + 23.01 / 39) =
        // 15.1
        assertEquals(16, drawn().size());
    }

    @Test
    void a_smaller_sample_does_not_drop_what_was_drawn_unasked() throws IOException {
        run(0, "sample", "--study", study(), "--size", "15");
        List<String> large = drawn();
        run(2, "sample", "--study", study(), "--size", "6");
        assertTrue(err.toString().contains("has 15 commits") && err.toString().contains("--fresh"), err::toString);
        assertEquals(large, drawn());
        run(0, "sample", "--study", study(), "--size", "6", "--fresh");
        assertEquals(large.subList(0, 6), drawn());
    }

    @Test
    void a_sample_of_which_a_file_is_gone_says_how_to_have_it_again() throws IOException {
        run(0, "sample", "--study", study(), "--size", "15");
        List<String> drawn = drawn();
        for (String file : List.of("frame.csv", "sample.csv", "sample.json")) {
            Files.delete(Path.of(study(), file));
            run(3, "sample", "--study", study(), "--size", "20");
            assertTrue(
                    err.toString().contains(file + " is missing")
                            && err.toString().contains("--fresh"),
                    err::toString);
            run(0, "sample", "--study", study(), "--size", "15", "--fresh");
            assertEquals(drawn, drawn());
        }
    }

    @Test
    void a_sheet_that_holds_answers_or_is_something_else_is_not_replaced() throws IOException {
        Path sheet = folder.resolve("coding.xlsx");
        run(0, "sample", "--study", study(), "--size", "5", "--sheet", sheet.toString());
        run(0, "sample", "--study", study(), "--sheet", sheet.toString());
        answer(sheet);
        byte[] filled = Files.readAllBytes(sheet);
        run(2, "sample", "--study", study(), "--size", "9", "--sheet", sheet.toString());
        assertTrue(err.toString().contains(sheet + " holds answers in 1 row"), err::toString);
        assertTrue(err.toString().contains("cbm labels import"), err::toString);
        assertArrayEquals(filled, Files.readAllBytes(sheet));
        assertEquals(5, drawn().size(), "nothing is drawn either");
        Files.writeString(sheet, "my own");
        run(2, "sample", "--study", study(), "--sheet", sheet.toString());
        assertTrue(err.toString().contains("no coding sheet"), err::toString);
        assertEquals("my own", Files.readString(sheet));
    }

    /** Writes into the first row as a person does who has only made a note yet. */
    private static void answer(Path sheet) throws IOException {
        try (FileSystem book = FileSystems.newFileSystem(sheet)) {
            Path coding = book.getPath("xl/worksheets/sheet1.xml");
            String rows = Files.readString(coding);
            int end = rows.indexOf("</row>", rows.indexOf("</row>") + 1);
            String note = "<c r=\"R2\" t=\"inlineStr\"><is><t>to be discussed</t></is></c>";
            Files.writeString(coding, rows.substring(0, end) + note + rows.substring(end));
        }
    }

    @Test
    void another_seed_does_not_replace_a_sample_unasked() {
        run(0, "sample", "--study", study(), "--size", "5", "--seed", "1");
        run(2, "sample", "--study", study(), "--size", "5", "--seed", "2");
        assertTrue(err.toString().contains("--fresh"), err.toString());
    }

    @Test
    void an_estimate_without_labels_says_how_to_get_them() {
        run(0, "sample", "--study", study(), "--size", "5");
        run(2, "estimate", "--study", study());
        assertTrue(err.toString().contains("nobody has labelled the study yet"), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void the_share_of_fixes_lies_within_its_interval() {
        run(0, "--quiet", "classify", "--study", study());
        run(0, "sample", "--study", study(), "--size", "20");
        run(0, "--quiet", "estimate", "--study", study(), "--rater", "cbm");
        Matcher row = Pattern.compile("fix=yes +([0-9.]+) % +\\[([0-9.]+), ([0-9.]+)\\] +\\d+ of \\d+ labelled")
                .matcher(out.toString());
        assertTrue(row.find(), out.toString());
        double share = Double.parseDouble(row.group(1));
        assertTrue(Double.parseDouble(row.group(2)) < share, row.group());
        assertTrue(share < Double.parseDouble(row.group(3)), row.group());
    }

    @Test
    void a_question_that_is_left_open_is_not_answered_with_no() throws IOException {
        run(0, "--quiet", "classify", "--study", study());
        run(0, "sample", "--study", study(), "--size", "6");
        List<String> drawn = drawn();
        StringBuilder text = new StringBuilder("repository,commit,fix,behaviour,strategy\n");
        List<String> said = List.of("yes,blocking,add", "yes,blocking,", "yes,,", "no,,", "unsure,,", "yes,,move");
        for (int i = 0; i < said.size(); i++) {
            text.append("ferry,")
                    .append(drawn.get(i))
                    .append(',')
                    .append(said.get(i))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("ann.csv"), text);
        run(0, "labels", "import", file.toString(), "--study", study(), "--rater", "ann");
        run(0, "estimate", "--study", study(), "--rater", "ann");
        assertTrue(
                out.toString()
                        .matches("(?s)fix=yes .* 4 of 5 labelled\n.*behaviour=blocking .* 2 of 3 labelled\n"
                                + "strategy=add .* 1 of 3 labelled\nstrategy=move .* 1 of 3 labelled\n"),
                out::toString);
        assertTrue(
                err.toString()
                        .endsWith("cbm: 2 fixes have no label of behaviour and are left out of its rows\n"
                                + "cbm: 2 fixes have no label of strategy and are left out of its rows\n"),
                err::toString);
    }

    @Test
    void a_sheet_that_nobody_filled_in_brings_no_label_and_says_so() {
        String sheet = folder.resolve("coding.xlsx").toString();
        run(0, "sample", "--study", study(), "--size", "5", "--sheet", sheet);
        run(2, "labels", "import", sheet, "--study", study());
        assertTrue(err.toString().contains("--rater"), err.toString());
        run(2, "labels", "import", sheet, "--study", study(), "--rater", "reader");
        assertEquals(
                "cbm: nobody has answered anything in " + sheet
                        + "; nothing was imported: fill in column fix with yes, no or unsure\n",
                err.toString());
    }

    @Test
    void a_table_without_raters_is_of_the_rater_who_is_named() throws IOException {
        run(0, "--quiet", "classify", "--study", study());
        List<String> rows = Files.readAllLines(Path.of(study(), "labels.csv"));
        String commit = rows.get(1).split(",")[1];
        Path file = folder.resolve("ann.csv");
        Files.writeString(file, "repository,commit,fix\nferry," + commit + ",yes\n");
        run(2, "labels", "import", file.toString(), "--study", study());
        assertEquals(
                "cbm: " + file + ":1: column rater is missing; say whose labels these are: --rater NAME\n",
                err.toString());
        run(2, "labels", "import", file.toString(), "--study", study(), "--rater", " CBM ");
        assertTrue(err.toString().contains("the name cbm is the machine's"), err.toString());
        run(2, "labels", "import", file.toString(), "--study", study(), "--rater", "a\nb");
        assertTrue(err.toString().contains("--rater takes a name, of one line"), err.toString());
        run(0, "labels", "import", file.toString(), "--study", study(), "--rater", "ann");
        assertTrue(Files.readString(Path.of(study(), "labels.csv")).contains("ferry," + commit + ",ann,yes,"));
        Files.writeString(file, "repository,commit,rater,fix\nferry," + commit + ",bob,yes\n");
        run(2, "labels", "import", file.toString(), "--study", study(), "--rater", "ann");
        assertTrue(err.toString().contains("names the rater bob in its column rater, not ann"), err.toString());
    }

    @Test
    void what_a_sheet_no_longer_answers_stays_and_is_told() throws IOException {
        run(0, "--quiet", "classify", "--study", study());
        List<String> rows = Files.readAllLines(Path.of(study(), "labels.csv"));
        label("ann", rows.get(1) + ",yes", rows.get(2) + ",no");
        label("ann", rows.get(1) + ",yes");
        assertTrue(
                err.toString().startsWith("cbm: 1 earlier label of ann has no answer in " + folder.resolve("ann.csv")),
                err.toString());
        assertTrue(Files.readString(Path.of(study(), "labels.csv"))
                .contains(rows.get(2).split(",")[1] + ",ann,no,"));
        Path file = Files.writeString(
                folder.resolve("other.csv"),
                "repository,commit,fix\nfork," + "0".repeat(40) + ",yes\nferry," + "0".repeat(40) + ",no\n");
        run(2, "labels", "import", file.toString(), "--study", study(), "--rater", "ann");
        assertEquals(
                file + ": labels a commit that is no candidate of this study: fork " + "0".repeat(40) + "\n" + file
                        + ": labels a commit that is no candidate of this study: ferry " + "0".repeat(40) + "\ncbm: "
                        + file + " labels 2 commits that the study does not have as candidates; nothing was imported\n",
                err.toString());
    }

    @Test
    void the_machine_of_a_colleague_is_not_imported() throws IOException {
        run(0, "--quiet", "classify", "--study", study());
        String rows = Files.readString(Path.of(study(), "labels.csv"));
        String theirs = rows.replaceFirst(",cbm,", ",ann,").replace(",cbm,yes", ",cbm,no");
        Path file =
                Files.writeString(folder.resolve("theirs.csv"), theirs.replaceAll(",cbm,no,.*", ",cbm,no,,,,,,,,,,,"));
        run(0, "labels", "import", file.toString(), "--study", study());
        assertTrue(err.toString().contains("38 labels of the machine left out"), err.toString());
        assertTrue(err.toString().contains("1 label imported"), err.toString());
        String after = Files.readString(Path.of(study(), "labels.csv"));
        assertTrue(after.lines().toList().containsAll(rows.lines().toList()), after);
    }

    @Test
    void two_raters_are_compared_on_what_both_labelled() throws IOException {
        run(0, "--quiet", "classify", "--study", study());
        List<String> rows = Files.readAllLines(Path.of(study(), "labels.csv"));
        run(2, "labels", "agreement", "--study", study());
        assertTrue(err.toString().contains("--raters NAME,NAME; it has cbm"), err.toString());
        label("ann", rows.get(1) + ",yes", rows.get(2) + ",no", rows.get(3) + ",yes");
        label("bob", rows.get(2) + ",yes", rows.get(3) + ",yes", rows.get(4) + ",no");
        run(0, "labels", "agreement", "--study", study(), "--format", "csv", "--out", study() + "/agreement");
        String agreement = Files.readString(Path.of(study(), "agreement/agreement.csv"));
        assertTrue(agreement.contains("fix,2,"), agreement);
        String differences = Files.readString(Path.of(study(), "agreement/differences.csv"));
        assertTrue(differences.contains(rows.get(2).split(",")[1] + ",fix,no,yes"), differences);
        assertEquals(2, differences.lines().count(), differences);
        run(2, "labels", "agreement", "--study", study(), "--raters", "ann,eve");
        assertTrue(err.toString().contains("it has ann, bob, cbm"), err.toString());
    }

    @Test
    void only_what_raters_differ_on_need_be_adjudicated() throws IOException {
        run(0, "--quiet", "classify", "--study", study());
        run(0, "sample", "--study", study(), "--size", "39");
        List<String> rows = Files.readAllLines(Path.of(study(), "labels.csv"));
        label("ann", rows.get(1) + ",yes", rows.get(2) + ",no", rows.get(3) + ",yes");
        label("bob", rows.get(2) + ",yes", rows.get(3) + ",yes", rows.get(4) + ",no");
        run(2, "estimate", "--study", study());
        assertTrue(
                err.toString()
                        .contains("label " + rows.get(2).split(",")[1] + " differently, and nothing is adjudicated"),
                err.toString());
        run(2, "report", "--study", study());
        label("adjudicated", rows.get(2) + ",yes");
        run(0, "estimate", "--study", study());
        assertTrue(
                err.toString().startsWith("4 of the sample's 39 commits labelled by adjudicated, ann, bob,"),
                err.toString());
        assertTrue(out.toString().contains("3 of 4 labelled"), out.toString());
        run(0, "evaluate", "--summary", "--study", study(), "--format", "csv");
        assertTrue(out.toString().contains("fix,4,"), out.toString());
        run(0, "lifetime", "--study", study());
        assertEquals(4, Files.readAllLines(Path.of(study(), "lifetimes.csv")).size(), "a header and three fixes");
    }

    @Test
    void a_document_of_tables_is_not_called_as_one_of_them() throws IOException {
        run(0, "--quiet", "classify", "--study", study());
        List<String> rows = Files.readAllLines(Path.of(study(), "labels.csv"));
        label("ann", rows.get(1) + ",yes");
        run(0, "labels", "agreement", "-s", study(), "--raters", "ann,cbm", "-o", study() + "/a", "--format", "latex");
        assertTrue(Files.readString(Path.of(study(), "a/agreement.tex")).contains("\\begin{tabular}"));
        assertTrue(Files.readString(Path.of(study(), "a/all-agreement.tex")).contains("\\input{agreement.tex}"));
    }

    @Test
    void what_is_no_coding_sheet_is_told_in_a_line() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.xlsx"), "not a zip");
        run(2, "labels", "import", bad.toString(), "--study", study(), "--rater", "ann");
        assertTrue(err.toString().startsWith("cbm: " + bad + " is no Excel workbook"), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        run(
                0,
                "reproduce",
                "--table",
                "12",
                "--out",
                folder.resolve("other.xlsx").toString());
        run(2, "labels", "import", folder.resolve("other.xlsx").toString(), "-s", study(), "--rater", "ann");
        assertTrue(err.toString().contains("other.xlsx has no sheet 'coding'"), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        run(2, "sample", "--study", study(), "--size", "3", "--sheet", folder + "/x.csv");
        assertTrue(err.toString().contains("--sheet " + folder + "/x.xlsx"), err.toString());
    }

    private void label(String rater, String... rows) throws IOException {
        StringBuilder text = new StringBuilder("repository,commit,fix\n");
        for (String row : rows) {
            text.append("ferry,")
                    .append(row.split(",")[1])
                    .append(row.substring(row.lastIndexOf(',')))
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve(rater + ".csv"), text);
        run(0, "labels", "import", file.toString(), "--study", study(), "--rater", rater);
    }
}
