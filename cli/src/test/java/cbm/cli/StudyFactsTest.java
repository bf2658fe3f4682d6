package cbm.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cbm.miner.study.Study;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The facts that the demo's study keeps of its candidates. */
class StudyFactsTest {
    private static final List<String> VERDICTS = List.of("labels.csv", "verdicts.jsonl", "annotations.jsonl");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path study;
    private Path zip;
    private byte[] kept;
    private Map<String, String> verdicts;

    @BeforeEach
    void make_the_demo() throws IOException {
        study = folder.resolve("demo/study");
        zip = study.resolve("facts/ferry.zip");
        run("--quiet", "demo", "--in", folder.resolve("demo").toString());
        kept = Files.readAllBytes(zip);
        verdicts = verdicts();
    }

    private void run(String... args) {
        PrintWriter nobody = new PrintWriter(new StringWriter());
        assertEquals(0, Cbm.run(nobody, new PrintWriter(err), args), err::toString);
    }

    private void classify() {
        run("classify", "--study", study.toString());
    }

    @Test
    void the_same_facts_are_kept_in_every_time_zone() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String other : List.of("Asia/Kathmandu", "America/St_Johns")) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                Files.delete(zip);
                classify();
                assertArrayEquals(kept, Files.readAllBytes(zip), other);
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private Map<String, String> verdicts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : VERDICTS) {
            texts.put(name, Files.readString(study.resolve(name)));
        }
        return texts;
    }

    /** The repository is not at hand after it. */
    private void hideRepository() throws IOException {
        Files.move(folder.resolve("demo/ferry.git"), folder.resolve("elsewhere.git"));
    }

    private Map<String, String> entries() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                entries.put(
                        entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private String comment() throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.getComment();
        }
    }

    private void write(String comment, Map<String, String> entries) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setComment(comment);
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                ZipEntry named = new ZipEntry(entry.getKey());
                named.setTimeLocal(LocalDateTime.of(2001, 1, 1, 0, 0));
                out.putNextEntry(named);
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void facts_are_kept_of_every_candidate() throws IOException {
        List<String> commits = Files.readAllLines(study.resolve("candidates.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1)[1])
                .sorted()
                .toList();
        assertEquals(commits, entries().keySet().stream().sorted().toList());
    }

    @Test
    void without_its_repository_a_study_gives_the_same_verdicts() throws IOException {
        hideRepository();
        Files.delete(study.resolve("labels.csv"));
        classify();
        assertEquals(verdicts, verdicts());
        assertArrayEquals(kept, Files.readAllBytes(zip));
    }

    @Test
    void without_repository_and_facts_verdicts_rest_on_the_diffs() throws IOException {
        hideRepository();
        Files.delete(zip);
        classify();
        assertNotEquals(verdicts, verdicts());
        assertTrue(verdicts().toString().contains("\"patch_only\":true"));
        assertFalse(Files.exists(zip), "facts of diffs alone are not kept");
    }

    @Test
    void facts_of_another_build_are_found_anew() throws IOException {
        Map<String, String> others = new LinkedHashMap<>(entries());
        others.replaceAll((commit, text) -> "fix others=0\n");
        write("cbm 0.0.1 0123 whole", others);
        classify();
        assertEquals(verdicts, verdicts());
        assertArrayEquals(kept, Files.readAllBytes(zip));
    }

    @Test
    void facts_of_a_repository_with_fewer_objects_are_found_anew() throws IOException {
        assertTrue(comment().endsWith(" whole"), comment());
        Map<String, String> others = new LinkedHashMap<>(entries());
        others.replaceAll((commit, text) -> "fix others=0\n");
        write(comment().replace(" whole", " cut-0123"), others);
        classify();
        assertEquals(verdicts, verdicts());
        assertArrayEquals(kept, Files.readAllBytes(zip));
    }

    @Test
    void what_is_damaged_counts_as_not_there() throws IOException {
        Files.writeString(zip, "PK but not a zip file");
        classify();
        assertEquals(verdicts, verdicts());
        assertArrayEquals(kept, Files.readAllBytes(zip));
        Map<String, String> others = new LinkedHashMap<>(entries());
        others.replaceAll((commit, text) -> "no facts\n");
        write(comment(), others);
        classify();
        assertEquals(verdicts, verdicts());
    }

    @Test
    void while_another_run_writes_to_the_study_no_verdict_is_lost() throws IOException {
        Files.delete(study.resolve("labels.csv"));
        try (Closeable held = Study.open(study).hold()) {
            classify();
        }
        assertEquals(verdicts, verdicts());
        assertTrue(
                err.toString().contains("'cbm search' does not know these verdicts: another run is writing"),
                err::toString);
    }

    @Test
    void only_what_is_missing_is_read() throws IOException {
        Map<String, String> fewer = new LinkedHashMap<>(entries());
        String first = fewer.keySet().iterator().next();
        fewer.remove(first);
        String second = fewer.keySet().iterator().next();
        fewer.put(second, "fix others=0\n");
        write(comment(), fewer);
        classify();
        Map<String, String> now = entries();
        assertEquals("fix others=0\n", now.get(second), "what was there is taken as it is");
        assertTrue(now.getOrDefault(first, "").contains("\nfunction "), now::toString);
        assertEquals(fewer.size() + 1, now.size());
    }

    @Test
    void rules_of_the_users_own_find_the_same_in_kept_facts() throws IOException {
        Path rules = Path.of("..", "classifier", "example-rules.yaml");
        Files.delete(zip);
        Path read = folder.resolve("read.jsonl");
        run("classify", "--study", study.toString(), "--rules", rules.toString(), "--out", read.toString());
        assertArrayEquals(kept, Files.readAllBytes(zip));
        hideRepository();
        Path known = folder.resolve("known.jsonl");
        run("classify", "--study", study.toString(), "--rules", rules.toString(), "--out", known.toString());
        assertNotEquals(verdicts.get("verdicts.jsonl"), Files.readString(known));
        assertEquals(Files.readString(read), Files.readString(known));
    }
}
