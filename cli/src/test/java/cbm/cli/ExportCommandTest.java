package cbm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export} on the demo, and on a history whose paths lead elsewhere. */
class ExportCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void make_the_demo() {
        assertEquals(0, run("--quiet", "demo", "--in", folder.resolve("demo").toString()), err::toString);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cbm.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private Path study() {
        return folder.resolve("demo/study");
    }

    private Path labels() {
        return study().resolve("labels.csv");
    }

    private Path bugs() {
        return folder.resolve("bugs");
    }

    private int export(String... more) {
        List<String> words = new ArrayList<>(List.of("export", "-s", study().toString(), "-o", bugs().toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    /** The rows of the list of bugs, after a success. */
    private List<List<String>> exported(String... more) throws IOException {
        assertEquals(0, export(more), err::toString);
        return Files.readAllLines(bugs().resolve("bugs.csv")).stream()
                .skip(1)
                .map(row -> Arrays.asList(row.split(",", -1)))
                .toList();
    }

    private static Map<String, String> files(Path place) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(place.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private JsonObject json(String bug) throws IOException {
        return JsonParser.parseString(Files.readString(bugs().resolve(bug + "/bug.json")))
                .getAsJsonObject();
    }

    @Test
    void the_patch_of_each_bug_makes_the_files_after_of_those_before() throws IOException, InterruptedException {
        assumeTrue(git(folder, "--version") == 0, "there is no git here");
        Path repository = folder.resolve("demo/ferry.git");
        int files = 0;
        for (List<String> row : exported()) {
            Path bug = bugs().resolve(row.getFirst());
            Path work = Files.createDirectories(folder.resolve("work/" + row.getFirst()));
            for (Map.Entry<String, String> file : files(bug.resolve("before")).entrySet()) {
                Path copy = work.resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, file.getValue());
                Path shown = folder.resolve("shown");
                assertEquals(0, gitInto(shown, repository, "show", row.get(4) + ":" + file.getKey()));
                assertEquals(Files.readString(shown), file.getValue(), copy.toString());
                files++;
            }
            assertEquals(0, git(work, "apply", bug.resolve("fix.patch").toString()), row.getFirst());
            assertEquals(files(bug.resolve("after")), files(work), row.getFirst());
        }
        assertTrue(files > 31, "each of the 31 bugs has a file: " + files);
    }

    @Test
    void a_bug_is_told_with_its_labels_its_lines_and_who_brought_it() throws IOException {
        assertEquals(0, run("-q", "lifetime", "--study", study().toString()), err::toString);
        List<List<String>> rows = exported();
        assertEquals(31, rows.size());
        assertTrue(err.toString().endsWith("wrote 31 bugs to " + bugs() + "\n"), err::toString);
        List<String> row = rows.stream()
                .filter(each -> each.getFirst().equals("ferry/e3f5d581eeaf"))
                .findFirst()
                .orElseThrow();
        JsonObject bug = json("ferry/e3f5d581eeaf");
        assertEquals(row.get(3), bug.get("commit").getAsString());
        assertEquals(row.get(4), bug.get("parent").getAsString());
        assertEquals("cbm", bug.get("rater").getAsString());
        assertEquals("mutex", bug.getAsJsonObject("labels").get("subcause").getAsString());
        JsonObject file = bug.getAsJsonArray("files").get(0).getAsJsonObject();
        List<String> before = Files.readAllLines(
                bugs().resolve("ferry/e3f5d581eeaf").resolve(file.get("before").getAsString()));
        List<String> after = Files.readAllLines(
                bugs().resolve("ferry/e3f5d581eeaf").resolve(file.get("after").getAsString()));
        String patch = Files.readString(bugs().resolve("ferry/e3f5d581eeaf/fix.patch"));
        assertFalse(file.getAsJsonArray("removed_lines").isEmpty());
        for (JsonElement line : file.getAsJsonArray("removed_lines")) {
            assertTrue(patch.contains("\n-" + before.get(line.getAsInt() - 1) + "\n"), patch);
        }
        for (JsonElement line : file.getAsJsonArray("added_lines")) {
            assertTrue(patch.contains("\n+" + after.get(line.getAsInt() - 1) + "\n"), patch);
        }
        JsonArray introduced = bug.getAsJsonArray("introduced_by");
        assertEquals(1, introduced.size(), bug::toString);
        JsonObject szz =
                JsonParser.parseString(Files.readString(bugs().resolve("szz.json"))).getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(each ->
                                each.get("fix_commit_hash").getAsString().equals(row.get(3)))
                        .findFirst()
                        .orElseThrow();
        assertEquals("ferry", szz.get("repo_name").getAsString());
        assertEquals(
                introduced.get(0).getAsJsonObject().get("commit"),
                szz.getAsJsonArray("bug_commit_hash").get(0));
        assertTrue(Files.readString(bugs().resolve("README.md")).contains("| ferry |  | `"));
    }

    @Test
    void the_same_study_gives_the_same_bytes_in_the_place_of_the_ones_before() throws IOException {
        exported("--jobs", "1");
        Map<String, String> first = files(bugs());
        exported("--behaviour", "blocking");
        assertTrue(files(bugs()).size() < first.size(), "what is no part of the new one is gone");
        exported("--jobs", "3");
        assertEquals(first, files(bugs()));
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(2, beside.count(), "the demo and the bugs");
        }
        String sums = first.getOrDefault("SHA256SUMS", "");
        assertEquals(first.size(), sums.lines().count(), "a line for each other file, and one that says whose it is");
        first.forEach((name, text) ->
                assertTrue(name.equals("SHA256SUMS") || sums.contains("\n" + sha256(text) + "  " + name + "\n"), name));
        assertTrue(JsonParser.parseString(first.getOrDefault("szz.json", "")).getAsJsonArray().asList().stream()
                .noneMatch(each -> each.getAsJsonObject().has("bug_commit_hash")));
    }

    @Test
    void the_bugs_that_are_meant_can_be_narrowed() throws IOException {
        List<String> rows = Files.readAllLines(labels());
        long blocking =
                rows.stream().filter(row -> row.contains(",yes,blocking,")).count();
        assertEquals(blocking, exported("--behaviour", "blocking").size());
        long mutex = rows.stream()
                .filter(row -> row.contains(",yes,blocking,shared,mutex,"))
                .count();
        long chan = rows.stream()
                .filter(row -> row.contains(",yes,blocking,message,chan,"))
                .count();
        assertTrue(mutex > 0 && chan > 0);
        assertEquals(mutex + chan, exported("--subcause", "mutex,chan").size());
        assertEquals(
                chan, exported("--subcause", "mutex,chan", "--cause", "message").size());
        assertTrue(exported("--strategy", "move,remove").stream()
                .allMatch(row -> row.contains("move") || row.contains("remove")));
        long pipes = rows.stream().filter(row -> row.contains(",pipe,")).count();
        assertTrue(pipes > 0);
        assertEquals(pipes, exported("--primitive", "pipe").size());
        assertEquals(1, exported("--deadlock-detail", "missing-unlock").size());
        assertEquals(2, exported("--race-pattern", "closed-channel").size());
        int sure = exported("--min-confidence", "0.98").size();
        assertTrue(sure > 0 && sure < 31, "" + sure);
        assertEquals("ferry/e3f5d581eeaf", exported("e3f5d58").getFirst().getFirst());
        assertEquals(2, exported("e3f5d58", "870F93FA").size());
    }

    @Test
    void a_label_of_people_goes_before_that_of_the_machine() throws IOException {
        String machine = Files.readAllLines(labels()).stream()
                .filter(row -> row.startsWith("ferry,e3f5d581eeaf"))
                .findFirst()
                .orElseThrow();
        String commit = machine.split(",", 3)[1];
        String text = Files.readString(labels());
        String ann = "ferry," + commit + ",ann,yes,non-blocking,shared,traditional,,,,,,,,\r\n";
        Files.writeString(labels(), text + ann);
        exported("--min-confidence", "0.999", commit);
        assertEquals("ann", json("ferry/e3f5d581eeaf").get("rater").getAsString());
        assertEquals(1, exported("--rater", "ann").size());
        assertEquals(31, exported("--rater", "cbm").size());
        Files.writeString(labels(), text + ann + "ferry," + commit + ",bob,no,,,,,,,,,,,\r\n");
        assertEquals(2, export());
        assertTrue(err.toString().contains("ann and bob label " + commit + " differently"), err::toString);
        assertEquals(1, err.toString().lines().count(), err::toString);
        Files.writeString(
                labels(),
                text + ann + "ferry," + commit + ",bob,no,,,,,,,,,,,\r\nferry," + commit
                        + ",adjudicated,no,,,,,,,,,,,\r\n");
        assertEquals(30, exported().size());
    }

    @Test
    void a_folder_with_anything_else_in_it_is_left_as_it_is() throws IOException {
        Files.createDirectories(bugs());
        assertEquals(31, exported().size(), "an empty folder is as good as none");
        Path mine = Files.writeString(bugs().resolve("ferry/notes.txt"), "my own");
        assertFault("but ferry/notes.txt is not of it");
        assertEquals("my own", Files.readString(mine));
        Files.delete(mine);
        Path patch = bugs().resolve("ferry/e3f5d581eeaf/fix.patch");
        Files.writeString(patch, "mended by hand\n");
        assertFault("but ferry/e3f5d581eeaf/fix.patch was changed since");
        assertEquals("mended by hand\n", Files.readString(patch));
        Files.delete(bugs().resolve("SHA256SUMS"));
        assertFault("holds other files, such as ");
        assertEquals(2, run("export", "-s", study().toString(), "-o", study().toString()));
        assertEquals(2, run("export", "-s", study().toString(), "-o", labels().toString()));
        assertTrue(err.toString().contains("is a file; name a new folder"), err::toString);
        assertEquals(
                2,
                run(
                        "export",
                        "-s",
                        study().toString(),
                        "-o",
                        folder.resolve("none/bugs").toString()));
        assertTrue(err.toString().contains("there is no folder " + folder.resolve("none")), err::toString);
    }

    @Test
    void a_wrong_request_is_told_in_a_line_and_writes_nothing() throws IOException {
        assertFault("no fix of this study is called '0123456789'", "0123456789");
        assertFault("--behaviour takes one of blocking, non-blocking, not 'stuck'", "--behaviour", "stuck");
        assertFault("--strategy takes one of add, move, ", "--strategy", "adding");
        assertFault("--primitives takes one of mutex, ", "--primitives", "lock");
        assertFault("--deadlock-detail takes one of ", "--deadlock-detail", "lock");
        assertFault("--race-pattern takes one of ", "--race-pattern", "lock");
        assertFault("--leak-pattern takes one of ", "--leak-pattern", "lock");
        assertFault("--min-confidence takes a number from 0 to 1, not 95", "--min-confidence", "95");
        assertFault("has no rater ann", "--rater", "ann");
        assertFault("there is nothing to export", "--subcause", "mutex", "--cause", "message");
        assertEquals(2, run("export", "-s", study().toString()));
        assertTrue(err.toString().contains("say where to write: --out DIR"), err::toString);
        Files.delete(labels());
        assertFault("has no labels.csv; make it with: cbm classify");
        assertFalse(Files.exists(bugs()));
    }

    private void assertFault(String message, String... more) {
        assertEquals(2, export(more), err::toString);
        assertTrue(err.toString().contains(message), err::toString);
        assertEquals(1, err.toString().lines().count(), err::toString);
    }

    @Test
    void without_the_repository_the_patches_are_exported_and_that_is_told() throws IOException {
        exported();
        Map<String, String> whole = files(bugs());
        Files.move(folder.resolve("demo/ferry.git"), folder.resolve("demo/elsewhere.git"));
        assertEquals(1, export());
        assertTrue(err.toString().contains("left out: the files of ferry, of which only the patches"), err::toString);
        assertTrue(err.toString().endsWith("wrote 31 bugs to " + bugs() + ", 31 not with all files\n"), err::toString);
        String patch = "ferry/e3f5d581eeaf/fix.patch";
        assertEquals(whole.get(patch), Files.readString(bugs().resolve(patch)));
        assertFalse(json("ferry/e3f5d581eeaf").get("whole_files").getAsBoolean());
        assertFalse(Files.exists(bugs().resolve("ferry/e3f5d581eeaf/before")));
    }

    @Test
    void no_path_of_a_commit_leads_out_of_its_folder() throws IOException, InterruptedException {
        assumeTrue(git(folder, "--version") == 0, "there is no git here");
        Path hostile = Files.createDirectories(folder.resolve("hostile"));
        assertEquals(0, git(hostile, "init", "-q", "--bare"));
        String before = tree(hostile, "package p\n");
        String root = commit(hostile, before, "start");
        String after = tree(hostile, "package p // race\n");
        String fix = commit(hostile, after, "fix a data race", "-p", root);
        assertEquals(0, git(hostile, "update-ref", "HEAD", fix));
        String study = folder.resolve("its-study").toString();
        assertEquals(0, run("-q", "mine", hostile.toString(), "--study", study), err::toString);
        Files.writeString(
                Path.of(study, "labels.csv"),
                "repository,commit,rater,fix\nhostile," + fix + ",ann,yes\nhostile," + "0".repeat(40) + ",ann,yes\n");
        assertEquals(1, run("export", "--study", study, "--out", bugs().toString()), err::toString);
        String bug = "hostile/" + fix.substring(0, 12);
        assertEquals(
                List.of("after/ok.go", "before/ok.go", "bug.json", "fix.patch"),
                List.copyOf(files(bugs().resolve(bug)).keySet()));
        assertTrue(err.toString().contains("left out: " + bug + "/before/../up.go: "), err::toString);
        assertTrue(err.toString().contains("left out: " + bug + "/after/.git/up.go: "), err::toString);
        assertTrue(err.toString().contains("left out: " + bug + "/after/aux.go: "), err::toString);
        assertTrue(
                err.toString().contains("left out: 1 labelled fix, which none of the repositories holds"),
                err::toString);
        try (Stream<Path> all = Files.walk(folder)) {
            assertTrue(all.noneMatch(file -> file.endsWith("up.go")), "nowhere at all");
        }
    }

    @Test
    void a_path_is_told_only_of_the_side_on_which_the_file_is() throws IOException, InterruptedException {
        assumeTrue(git(folder, "--version") == 0, "there is no git here");
        Path repository = Files.createDirectories(folder.resolve("moving"));
        assertEquals(0, git(repository, "init", "-q", "--bare"));
        String root = commit(repository, treeOf(repository, "old.go", "package old // lock\n"), "start");
        String text = "package p\n\nvar x, y, z int\n";
        String fix = commit(repository, treeOf(repository, "new.go", text), "fix a data race", "-p", root);
        assertEquals(0, git(repository, "update-ref", "HEAD", fix));
        String study = folder.resolve("its-study").toString();
        assertEquals(0, run("-q", "mine", repository.toString(), "--study", study), err::toString);
        Files.writeString(Path.of(study, "labels.csv"), "repository,commit,rater,fix\nmoving," + fix + ",ann,yes\n");
        assertEquals(0, run("export", "--study", study, "--out", bugs().toString()), err::toString);
        Map<String, String> paths = new TreeMap<>();
        for (JsonElement each : json("moving/" + fix.substring(0, 12)).getAsJsonArray("files")) {
            JsonObject file = each.getAsJsonObject();
            paths.put(file.get("kind").getAsString(), file.get("path_before") + " " + file.get("path_after"));
        }
        assertEquals(Map.of("added", "null \"new.go\"", "deleted", "\"old.go\" null"), paths);
    }

    private String treeOf(Path repository, String name, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("blob"), text);
        String blob = output(repository, "hash-object", "-w", file.toString());
        return output(
                repository,
                Files.writeString(folder.resolve("entries"), "100644 blob " + blob + "\t" + name + "\n"),
                "mktree");
    }

    /** A tree with a file that may be written and some that must not be. */
    private String tree(Path repository, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("blob"), text);
        String blob = output(repository, "hash-object", "-w", file.toString());
        Path inner = Files.writeString(folder.resolve("entries"), "100644 blob " + blob + "\tup.go\n");
        String up = output(repository, inner, "mktree");
        Files.writeString(
                inner,
                "040000 tree " + up + "\t..\n040000 tree " + up + "\t.git\n100644 blob " + blob
                        + "\taux.go\n100644 blob " + blob + "\tok.go\n");
        return output(repository, inner, "mktree");
    }

    private String commit(Path repository, String tree, String message, String... more)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("-c", "user.name=A", "-c", "user.email=a@example.org", "commit-tree", tree, "-m", message));
        words.addAll(List.of(more));
        return output(repository, words.toArray(String[]::new));
    }

    private String output(Path repository, String... words) throws IOException, InterruptedException {
        return output(repository, Files.writeString(folder.resolve("nothing"), ""), words);
    }

    private String output(Path repository, Path input, String... words) throws IOException, InterruptedException {
        Path shown = folder.resolve("output");
        assertEquals(0, start(shown, input, repository, words), String.join(" ", words));
        return Files.readString(shown).strip();
    }

    private int git(Path where, String... words) throws IOException, InterruptedException {
        return gitInto(folder.resolve("output"), where, words);
    }

    private int gitInto(Path output, Path where, String... words) throws IOException, InterruptedException {
        return start(output, Files.writeString(folder.resolve("nothing"), ""), where, words);
    }

    private static int start(Path output, Path input, Path where, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", where.toString()));
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
