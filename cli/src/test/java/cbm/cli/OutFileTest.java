package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --out} may be of the commands that have it: never a study's own file, and always something that can be made. */
class OutFileTest extends CommandRuns {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTheDemo() throws IOException {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        assertEquals(0, Cbm.run(nowhere, nowhere, "-q", "demo", "--in", folder.toString()));
        assertEquals(0, Cbm.run(nowhere, nowhere, "-q", "classify", "-s", study().toString()));
        Path labels = study().resolve("labels.csv");
        String rows = Files.readString(labels);
        Files.writeString(
                labels, rows + rows.lines().skip(1).findFirst().orElseThrow().replace(",cbm,", ",ann,") + "\n");
    }

    private static Path study() {
        return folder.resolve("study");
    }

    @Test
    void no_output_replaces_the_labels_of_people() throws IOException {
        String study = study().toString();
        String labels = study().resolve("labels.csv").toString();
        String before = Files.readString(Path.of(labels));
        assertTrue(before.contains(",ann,"), before);
        assertFault("leave --out away", "classify", "-s", study, "-o", labels);
        assertFault("study's own file", "classify", "-s", study, "-o", labels, "--format", "jsonl");
        assertFault("study's own file", "report", "-s", study, "-o", labels);
        assertFault("study's own file", "tables", "-s", study, "--rater", "cbm", "-o", labels);
        assertFault("labels.csv would replace", "tables", "-q", "-s", study, "--rater", "cbm", "-o", study);
        assertFault("study's own file", "labels", "agreement", "-s", study, "--raters", "ann,cbm", "-o", labels);
        assertFault("study's own file", "lifetime", "-s", study, "--rater", "cbm", "-o", labels);
        assertFault("study's own file", "usage", "-s", study, "-o", labels);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of(labels));
        assertFault("study's own file", "report", "-s", study, "-o", link.toString());
        assertEquals(before, Files.readString(Path.of(labels)));
    }

    @Test
    void no_file_of_a_study_is_replaced_that_is_not_there_to_be_changed_as_one_likes() throws IOException {
        String page = Files.readString(Path.of("..", "miner", "STUDY-FILES.md"));
        List<MatchResult> rows = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*\\| (as you like|no|yes)[^|]*\\|[^|]*\\|$")
                .matcher(page)
                .results()
                .toList();
        assertTrue(rows.size() > 20, "found " + rows.size());
        for (MatchResult row : rows) {
            Path file = study().resolve(row.group(1));
            boolean isOwn = StudyOwnFiles.hold(row.group(1).endsWith("/") ? file.resolve("x.csv") : file);
            assertEquals(!row.group(2).equals("as you like"), isOwn, row.group());
        }
        assertFalse(StudyOwnFiles.hold(study().resolve("tables/labels.csv")));
        assertFalse(StudyOwnFiles.hold(folder.resolve("labels.csv")), "there is no study");
    }

    @Test
    void a_name_that_says_no_format_or_stands_in_no_folder_is_refused() throws IOException {
        String study = study().toString();
        for (String name : List.of("t.pdf", "t.tsv", "t.html")) {
            Path odd = folder.resolve(name);
            assertFault("ends in none of .txt, .csv,", "tables", "-s", study, "--rater", "cbm", "-o", odd.toString());
            assertTrue(Files.notExists(odd), name);
        }
        Path nowhere = folder.resolve("none");
        Path file = Files.writeString(folder.resolve("plain"), "");
        for (String[] command : new String[][] {{"tables", "--rater", "cbm"}, {"report"}, {"classify"}}) {
            List<String> words = new ArrayList<>(List.of(command));
            words.addAll(List.of("-s", study, "-o"));
            assertFault("there is no folder " + nowhere, with(words, nowhere.resolve("x.csv")));
            assertFault(file + " is a file, not a folder", with(words, file.resolve("x.csv")));
        }
        assertFault(
                "there is no folder",
                "tables",
                "--columns",
                "-o",
                nowhere.resolve("a/b").toString());
        assertTrue(Files.notExists(nowhere));
        assertEquals(0, run("tables", "--columns", "-o", folder.resolve("v1.2").toString()), err::toString);
        assertTrue(Files.isDirectory(folder.resolve("v1.2")), "a version is no ending");
    }

    private static String[] with(List<String> words, Path last) {
        List<String> all = new ArrayList<>(words);
        all.add(last.toString());
        return all.toArray(String[]::new);
    }

    @Test
    void what_keywords_would_not_write_it_does_not_take() {
        Path file = folder.resolve("profile.txt");
        assertFault("add --gain", "keywords", "concurrency", "--out", file.toString());
        assertFault("add --gain", "keywords", "--format", "json");
    }

    @Test
    void where_there_is_no_study_each_command_says_so() {
        String nowhere = folder.resolve("nowhere").toString();
        for (String command : List.of("classify", "report", "lifetime", "explain")) {
            assertFault("holds no study", command, "--study", nowhere);
        }
    }

    @Test
    void a_failure_names_the_file_that_was_asked_for() {
        assumeTrue(Files.isDirectory(Path.of("/proc")));
        assertEquals(3, run("tables", "--columns", "-o", "/proc/x.csv"));
        assertTrue(err.toString().startsWith("cbm: /proc/x.csv: "), err::toString);
        assertFalse(err.toString().contains("~part"), err::toString);
    }
}
