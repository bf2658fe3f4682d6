package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say of a study of which a part is lost, or that was moved away from its repositories. */
class DamagedStudyTest extends CommandRuns {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTheDemo() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        assertEquals(
                0,
                Cbm.run(
                        nowhere,
                        nowhere,
                        "-q",
                        "demo",
                        "--in",
                        folder.resolve("demo").toString()));
        String study = folder.resolve("demo/study").toString();
        assertEquals(0, Cbm.run(nowhere, nowhere, "-q", "classify", "--study", study));
    }

    /** Beside the one that was made, so that the repository is at hand. */
    private static Path study() {
        return folder.resolve("demo/copy");
    }

    private static Path mined() {
        return study().resolve("mined/ferry");
    }

    @BeforeEach
    void copyTheStudy() throws IOException {
        delete(study());
        copy(folder.resolve("demo/study"), study());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void assertAllSay(String said) throws IOException {
        String study = study().toString();
        String labels = Files.readString(study().resolve("labels.csv"));
        assertFault(said, "classify", "--study", study);
        assertFault(said, "report", "-q", "--study", study);
        assertFault(said, "explain", "--study", study, "e3f5d581eeaf");
        assertFault(said, "show", study, "e3f5d581eeaf");
        assertFault(said, "index", "--study", study, "--rebuild");
        assertFault(
                said,
                "export",
                "--study",
                study,
                "--out",
                folder.resolve("bugs").toString());
        assertEquals(labels, Files.readString(study().resolve("labels.csv")));
    }

    @Test
    void what_was_mined_and_is_lost_is_told_and_made_again() throws IOException {
        Path fixes = mined().resolve("fixes.jsonl");
        String before = Files.readString(fixes);
        delete(mined());
        assertAllSay("fixes.jsonl is missing; 'cbm mine' without a repository makes it again");
        assertEquals(0, run("-q", "mine", "--study", study().toString()), err::toString);
        assertEquals(before, Files.readString(fixes));
        for (int length : new int[] {before.length() / 2, before.indexOf('\n') + 1, 0}) {
            Files.writeString(fixes, before.substring(0, length));
            assertAllSay("fixes.jsonl is damaged; delete ");
            assertEquals(0, run("-q", "mine", "--study", study().toString()), err::toString);
            assertEquals(before, Files.readString(fixes));
        }
    }

    @Test
    void a_damage_in_the_midst_is_told_too_and_mended_as_is_said() throws IOException {
        Path fixes = mined().resolve("fixes.jsonl");
        String before = Files.readString(fixes);
        Path state = fixes.resolveSibling("state.json");
        Files.writeString(state, Files.readString(state).replaceFirst(",\\s*\"fixes_bytes\": \\d+", ""));
        Files.writeString(fixes, before.replace("\"files\"", "\"fil"));
        assertAllSay("fixes.jsonl is damaged; delete " + mined() + ", and");
        Files.writeString(fixes, before.substring(0, before.length() / 2));
        assertFault("fixes.jsonl is damaged; delete ", "classify", "--study", study().toString());
        delete(mined());
        assertEquals(0, run("-q", "mine", "--study", study().toString()), err::toString);
        assertEquals(before, Files.readString(fixes));
    }

    @Test
    void a_study_that_was_moved_from_its_repository_says_so() throws IOException {
        Path moved = folder.resolve("far away/deep/study");
        copy(study(), moved);
        String remedy = "'cbm mine ferry=PATH --study \"" + moved + "\"'";
        for (String command : List.of("lifetime", "mine")) {
            assertFault(
                    "the repository ferry is not at hand (local.json leads to", command, "--study", moved.toString());
            assertTrue(err.toString().contains(remedy), err::toString);
        }
        assertEquals(0, run("classify", "--study", moved.toString()), err::toString);
        assertFalse(err.toString().contains("at hand"), "what was read of the code is in its folder facts");
        delete(moved.resolve("facts"));
        assertEquals(0, run("classify", "--study", moved.toString()), err::toString);
        assertTrue(err.toString().contains("39 fixes were seen as a diff alone"), err::toString);
        assertTrue(err.toString().contains(remedy), err::toString);
        String repository = folder.resolve("demo/ferry.git").toString();
        assertEquals(0, run("-q", "mine", "ferry=" + repository, "--study", moved.toString()), err::toString);
        assertEquals(0, run("classify", "--study", moved.toString()), err::toString);
        assertFalse(err.toString().contains("alone"), err::toString);
    }

    @Test
    void labels_of_commits_that_the_study_holds_no_more_are_left_out_and_said() throws IOException {
        String study = study().toString();
        assertEquals(0, run("tables", "--study", study), err::toString);
        String counts = out.toString();
        Path labels = study().resolve("labels.csv");
        String rows = Files.readString(labels);
        String fix = rows.lines()
                .filter(row -> row.contains(",cbm,yes,"))
                .findFirst()
                .orElseThrow();
        String other = fix.replaceFirst(",[0-9a-f]{40},", ",0123456789012345678901234567890123456789,");
        Files.writeString(labels, rows + other.replaceFirst("ferry", "gone") + "\n" + other + "\n");
        for (String command : List.of("tables", "report", "lifetime", "figures")) {
            assertEquals(0, run(command, "--study", study), err::toString);
            String what = command.equals("lifetime") ? "fixes" : "commits";
            String said = "left out: 2 labelled " + what + ", which none of the repositories holds";
            assertEquals(
                    1,
                    err.toString().lines().filter(line -> line.contains(said)).count(),
                    err::toString);
            if (command.equals("tables")) {
                assertEquals(counts, out.toString());
            }
        }
    }

    @Test
    void a_run_that_fails_before_there_is_a_study_leaves_nothing() throws IOException {
        Path made = folder.resolve("new/study");
        String repository = folder.resolve("demo/ferry.git").toString();
        assertFault("no file or folder", "mine", folder.resolve("none").toString(), "--study", made.toString());
        assertTrue(Files.notExists(made.getParent()));
        assertFault("'nosuch'", "mine", repository, "--study", made.toString(), "--ref", "nosuch");
        assertTrue(Files.notExists(made.getParent()));
        Path notes = Files.writeString(Files.createDirectories(made).resolve("notes"), "mine");
        assertFault("'nosuch'", "mine", repository, "--study", made.toString(), "--ref", "nosuch");
        try (Stream<Path> left = Files.list(made)) {
            assertEquals(List.of(notes), left.toList());
        }
    }
}
